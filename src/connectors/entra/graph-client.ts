import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../../shared/log.js';
import { DirectoryUnavailable, OutcomeUnknown } from '../../recovery/ports/directory-errors.js';
import { boundedText } from './bounded-text.js';
import { type EntraSettings, GRAPH_LIMITS } from './entra-settings.js';
import { type GraphRefusal, refusalIn } from './graph-refusal.js';
import type { GraphToken } from './graph-token.js';

/** How a call is sent. */
interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the address of Graph. */
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

// The connection never stood, so nothing was sent.
const NOTHING_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Calls of Microsoft Graph: each ends in its time, is repeated where that is safe, and says truly whether something may have been done. */
export class GraphClient {
  constructor(
    private readonly settings: Pick<EntraSettings, 'graphUrl' | 'limits'>,
    private readonly token: GraphToken,
  ) {}

  /** Throws GraphRefusal, DirectoryUnavailable (certainly not done) or, for what changes something, OutcomeUnknown. */
  async call<Body>(request: GraphRequest): Promise<Body> {
    const { callMs } = this.settings.limits ?? GRAPH_LIMITS;
    const deadline = Date.now() + callMs;
    let tokenDropped = false;
    for (;;) {
      const answer = await this.send(request);
      const wait = secondsToWait(answer);
      if (answer.status === 401 && !tokenDropped) {
        tokenDropped = true;
        this.token.drop();
      } else if (wait !== undefined && Date.now() + wait * 1_000 < deadline) {
        // Graph says when to come again only where it did nothing.
        await sleep(wait * 1_000);
      } else {
        return this.read<Body>(request, answer);
      }
    }
  }

  private async send({ method, path, body, headers }: GraphRequest): Promise<Response> {
    const { graphUrl, limits = GRAPH_LIMITS } = this.settings;
    const token = await this.token.get().catch((error: unknown) => {
      log.error({ error }, 'entra.no-token');
      throw new DirectoryUnavailable();
    });
    return fetch(`${graphUrl}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.answerMs),
    }).catch((error: unknown) => {
      throw failureOfSending(method, error);
    });
  }

  private async read<Body>({ method }: GraphRequest, answer: Response): Promise<Body> {
    const { largestAnswer } = this.settings.limits ?? GRAPH_LIMITS;
    const text = await boundedText(answer, largestAnswer).catch(() => undefined);
    if (answer.ok) return bodyIn(method, answer, text) as Body;
    const refusal = refusalIn(answer.status, text ?? '');
    note(answer, refusal);
    throw failureOfAnswer(method, answer, refusal);
  }
}

function bodyIn(method: string, answer: Response, text: string | undefined): unknown {
  try {
    // 204 has no body, and nobody asks for one.
    return answer.status === 204 ? undefined : JSON.parse(text ?? '');
  } catch {
    throw lost(method);
  }
}

function failureOfSending(method: string, error: unknown): DirectoryUnavailable | OutcomeUnknown {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  log.warn({ error, code }, 'entra.no-answer');
  return NOTHING_SENT.has(code) ? new DirectoryUnavailable() : lost(method);
}

function failureOfAnswer(method: string, answer: Response, refusal: GraphRefusal) {
  const { status } = answer;
  // A redirect is no answer of Graph's; 401 is about us and not about the account.
  if (status < 400 || status === 401 || status === 429 || secondsToWait(answer) !== undefined)
    return new DirectoryUnavailable();
  return status >= 500 ? lost(method) : refusal;
}

// Reading changes nothing, so that an answer that was lost is only no answer.
function lost(method: string): DirectoryUnavailable | OutcomeUnknown {
  return method === 'GET' ? new DirectoryUnavailable() : new OutcomeUnknown();
}

/** Seconds after which Graph wants to be asked again; undefined where it does not say that it turned the call away. */
function secondsToWait({ status, headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return (status === 429 || status === 503) && seconds >= 0 ? seconds : undefined;
}

function note({ status, headers }: Response, { graphCode: code }: GraphRefusal): void {
  log.warn({ status, code, requestId: headers.get('request-id') ?? undefined }, 'entra.call-refused');
}
