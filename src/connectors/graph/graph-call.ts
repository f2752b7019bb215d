import { setTimeout as wait } from 'node:timers/promises';
import { log } from '../../shared/log.js';
import { boundedJson } from '../bounded-json.js';
import { isRecord } from '../is-record.js';
import { nothingWasSent } from '../nothing-was-sent.js';
import { retryAfter } from '../retry-after.js';
import { withinTime } from '../within-time.js';
import type { AccessToken } from './access-token.js';
import { GraphOutcomeUnknown, GraphUnavailable } from './graph-failure.js';
import { GraphRefused, codeIn, innerCodeIn, isOnPremises } from './graph-refused.js';
import type { GraphSettings } from './graph-settings.js';

/** One request to Graph. */
export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind the address of Graph, with a slash at its beginning; or a whole address that was found to be Graph's. */
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

// These are turned away before anything is done.
const TURNED_AWAY = new Set([408, 409, 429]);
const WITHOUT_ADVICE_MS = 1_000;
const SHORTEST_PAUSE_MS = 100;

/**
 * One call of a port: one or more requests to Graph that end in one time together. Throws GraphRefused (certainly not done),
 * GraphUnavailable (certainly not done) or GraphOutcomeUnknown (perhaps done).
 */
export class GraphCall {
  private readonly end: number;

  constructor(
    private readonly settings: GraphSettings,
    private readonly token: AccessToken,
    /** What the log calls it. */
    private readonly name: string,
    seconds: number,
  ) {
    this.end = Date.now() + seconds * 1000;
  }

  /** Reads; an answer that was lost is only no answer, since reading changes nothing. */
  async read(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Readonly<Record<string, unknown>>> {
    try {
      const body = await this.change({ method: 'GET', path, headers });
      if (isRecord(body)) return body;
    } catch (error) {
      throw error instanceof GraphOutcomeUnknown ? new GraphUnavailable() : error;
    }
    throw new GraphUnavailable();
  }

  /** Changes something; gives the answer's body, undefined where it has none or it broke off. */
  async change(request: GraphRequest): Promise<unknown> {
    let renewed = false;
    for (;;) {
      const token = await withinTime(this.token.get(), this.end, () => new GraphUnavailable());
      const answer = await this.send(request, token);
      if (answer.ok) return boundedJson(answer, this.settings.limits.answerBytes);
      if (answer.status === 401 && !renewed) {
        renewed = true;
        await answer.body?.cancel().catch(() => undefined);
        await this.token.drop(token);
        continue;
      }
      const pause = pauseOf(answer);
      if (pause === undefined || !this.leavesTimeFor(pause)) throw await this.failure(answer);
      await answer.body?.cancel().catch(() => undefined);
      await wait(pause);
    }
  }

  private async send({ method, path, body, headers }: GraphRequest, token: string): Promise<Response> {
    const { graphUrl, limits } = this.settings;
    const url = path.startsWith('/') ? `${graphUrl}${path}` : path;
    const left = Math.min(limits.requestSeconds * 1000, this.end - Date.now());
    // Nothing was sent yet.
    if (left <= 0) throw new GraphUnavailable();
    return fetch(url, {
      method,
      headers: { ...headers, Authorization: `Bearer ${token}`, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(left),
    }).catch((error: unknown) => {
      const unsent = nothingWasSent(error);
      log.warn({ call: this.name, unsent }, `${this.settings.connector}.no-answer`);
      throw unsent ? new GraphUnavailable() : new GraphOutcomeUnknown();
    });
  }

  private async failure(answer: Response): Promise<GraphRefused | GraphUnavailable | GraphOutcomeUnknown> {
    const { status, headers } = answer;
    const body = await boundedJson(answer, this.settings.limits.answerBytes);
    const code = codeIn(body);
    const innerCode = innerCodeIn(body);
    const requestId = /^[\w-]{1,60}$/.exec(headers.get('request-id') ?? '')?.[0];
    log.warn(
      { call: this.name, status, code, ...(innerCode && { innerCode }), requestId },
      `${this.settings.connector}.not-done`,
    );
    // A redirect is no answer of Graph's: nothing was asked of whoever is meant.
    if (status < 400 || status === 401 || TURNED_AWAY.has(status)) return new GraphUnavailable();
    if (status === 503 && headers.has('retry-after')) return new GraphUnavailable();
    return status >= 500 ? new GraphOutcomeUnknown() : new GraphRefused(status, code, innerCode, isOnPremises(body));
  }

  private leavesTimeFor(pause: number): boolean {
    return Date.now() + pause < this.end;
  }
}

/** How long to wait before asking again, where Graph says that it did nothing and may do it later. */
function pauseOf({ status, headers }: Response): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const said = retryAfter(headers, Date.now());
  if (said === undefined) return status === 429 ? WITHOUT_ADVICE_MS : undefined;
  return Math.max(said, SHORTEST_PAUSE_MS);
}
