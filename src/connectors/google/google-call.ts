import { setTimeout as wait } from 'node:timers/promises';
import { log } from '../../shared/log.js';
import { boundedJson } from '../graph/bounded-json.js';
import { retryAfter } from '../graph/retry-after.js';
import { nothingWasSent } from '../nothing-was-sent.js';
import { GoogleOutcomeUnknown, GoogleRefused, GoogleUnavailable, isThrottled, reasonIn } from './google-failure.js';
import type { GoogleSettings } from './google-settings.js';
import type { GoogleToken } from './google-token.js';

/** One request to the Directory API. */
export interface GoogleRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind `/admin/directory/v1`, with a slash at its beginning. */
  readonly path: string;
  readonly body?: object;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 16_000;

/**
 * One call of the port: requests to the Directory API that end in one time together. Throws GoogleRefused or
 * GoogleUnavailable (certainly not done), or GoogleOutcomeUnknown (perhaps done).
 */
export class GoogleCall {
  private readonly end: number;

  constructor(
    private readonly settings: GoogleSettings,
    private readonly token: GoogleToken,
    /** What the log calls it. */
    private readonly name: string,
    seconds: number,
  ) {
    this.end = Date.now() + seconds * 1_000;
  }

  /** Reads; an answer that was lost is only no answer. */
  async read(path: string): Promise<Readonly<Record<string, unknown>>> {
    try {
      return Object(await this.change({ method: 'GET', path }));
    } catch (error) {
      throw error instanceof GoogleOutcomeUnknown ? new GoogleUnavailable() : error;
    }
  }

  /** Changes something, coming back where Google asks for it; gives the answer's body. */
  async change(request: GoogleRequest): Promise<unknown> {
    for (let tries = 0, renewed = false; ; tries += 1) {
      const answer = await this.send(request, await this.token.get());
      const body = await boundedJson(answer, this.settings.limits.answerBytes);
      if (answer.ok) return body;
      if (answer.status === 401 && !renewed) {
        renewed = true;
        this.token.drop();
        continue;
      }
      const reason = reasonIn(body);
      if (!isThrottled(answer.status, reason)) throw this.failure(answer.status, reason);
      await this.pause(answer, tries);
    }
  }

  /** Waits before something is looked at again; throws GoogleUnavailable where no time is left. */
  async waitAgain(tries: number): Promise<void> {
    await this.pauseFor(Math.min(250 * 2 ** tries, LONGEST_PAUSE_MS));
  }

  private async send({ method, path, body }: GoogleRequest, token: string): Promise<Response> {
    const { apiUrl, limits } = this.settings;
    const left = Math.min(limits.requestSeconds * 1_000, this.end - Date.now());
    if (left <= 0) throw new GoogleUnavailable();
    return fetch(`${apiUrl}/admin/directory/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(left),
    }).catch((error: unknown) => {
      const unsent = nothingWasSent(error);
      log.warn({ call: this.name, unsent }, 'google.no-answer');
      throw unsent ? new GoogleUnavailable() : new GoogleOutcomeUnknown();
    });
  }

  private failure(status: number, reason: string): Error {
    log.warn({ call: this.name, status, reason }, 'google.not-done');
    if (status < 400 || status === 401 || status === 408 || status === 409) return new GoogleUnavailable();
    return status >= 500 ? new GoogleOutcomeUnknown() : new GoogleRefused(status, reason);
  }

  // Exponential with a random part, as Google asks for. https://developers.google.com/admin-sdk/directory/v1/limits#backoff
  private async pause({ headers }: Response, tries: number): Promise<void> {
    const own = Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS) + Math.random() * 250;
    await this.pauseFor(retryAfter(headers, Date.now()) ?? own);
  }

  private async pauseFor(ms: number): Promise<void> {
    if (Date.now() + ms >= this.end) throw new GoogleUnavailable();
    await wait(ms);
  }
}
