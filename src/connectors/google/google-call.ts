import { setTimeout as wait } from 'node:timers/promises';
import { CloudOutcomeUnknown, CloudUnavailable } from '../../rescue/ports/cloud-errors.js';
import { log } from '../../shared/log.js';
import { boundedJson } from '../bounded-json.js';
import { isRecord } from '../is-record.js';
import { nothingWasSent } from '../nothing-was-sent.js';
import { withinTime } from '../within-time.js';
import type { DelegatedToken } from './delegated-token.js';
import { GoogleRefused, isThrottled, reasonIn } from './google-refused.js';
import type { GoogleSettings } from './google-settings.js';
import { pauseBefore } from './pause.js';

/** One request to the Directory API; the path is behind `/admin/directory/v1`. */
export interface GoogleRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

/**
 * One or more requests that end in one time together. Throws GoogleRefused, CloudRefused (no token is given to us) or
 * CloudUnavailable (certainly not done), or CloudOutcomeUnknown (perhaps done).
 */
export class GoogleCall {
  private readonly end: number;

  constructor(
    private readonly settings: GoogleSettings,
    private readonly token: DelegatedToken,
    /** What the log calls it. */
    readonly name: string,
    seconds: number,
  ) {
    this.end = Date.now() + seconds * 1000;
  }

  /** Reads; an answer that was lost is only no answer, since reading changes nothing. */
  async read(path: string): Promise<Readonly<Record<string, unknown>>> {
    try {
      const body = await this.change({ method: 'GET', path });
      if (isRecord(body)) return body;
    } catch (error) {
      throw error instanceof CloudOutcomeUnknown ? new CloudUnavailable() : error;
    }
    throw new CloudUnavailable();
  }

  /** Changes something; gives the answer's body, undefined where it has none or it broke off. */
  async change(request: GoogleRequest): Promise<unknown> {
    const doubt = { perhapsDone: false };
    try {
      return await this.answerTo(request, doubt);
    } catch (error) {
      throw doubt.perhapsDone ? new CloudOutcomeUnknown() : error;
    }
  }

  private async answerTo(request: GoogleRequest, doubt: { perhapsDone: boolean }): Promise<unknown> {
    let renewed = false;
    for (let tried = 0; ; tried += 1) {
      const token = await withinTime(this.token.get(), this.end, () => new CloudUnavailable());
      const answer = await this.send(request, token);
      const { ok, status, headers } = answer;
      const body = await boundedJson(answer, this.settings.limits.answerBytes);
      if (ok) return body;
      if (status === 401 && !renewed) {
        renewed = true;
        await this.token.drop(token);
        continue;
      }
      const reason = reasonIn(body);
      const mayPass = status === 503 || isThrottled(status, reason);
      const paused = mayPass && (await this.pause(pauseBefore(tried, headers, this.settings.limits.firstPauseMs)));
      if (!paused) throw this.failure(status, reason);
      // What the next try says is nothing about this one.
      doubt.perhapsDone ||= status === 503 && request.method === 'PUT';
    }
  }

  /** Waits, where there is time for it; false without waiting where there is none. */
  async pause(milliseconds: number): Promise<boolean> {
    if (Date.now() + milliseconds >= this.end) return false;
    await wait(milliseconds);
    return true;
  }

  private async send({ method, path, body }: GoogleRequest, token: string): Promise<Response> {
    const { apiUrl, limits } = this.settings;
    const left = Math.min(limits.requestSeconds * 1000, this.end - Date.now());
    // Nothing was sent yet.
    if (left <= 0) throw new CloudUnavailable();
    return fetch(`${apiUrl}/admin/directory/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(left),
    }).catch((error: unknown) => {
      const unsent = nothingWasSent(error);
      log.warn({ call: this.name, unsent }, 'google.no-answer');
      throw unsent ? new CloudUnavailable() : new CloudOutcomeUnknown();
    });
  }

  private failure(status: number, reason: string): GoogleRefused | CloudUnavailable | CloudOutcomeUnknown {
    log.warn({ call: this.name, status, reason }, 'google.not-done');
    // A redirect is no answer of Google's: nothing was asked of whoever is meant.
    if (status < 400 || status === 401 || status === 408 || isThrottled(status, reason)) return new CloudUnavailable();
    // 503 as well: Google does not promise that nothing was done. https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
    return status >= 500 ? new CloudOutcomeUnknown() : new GoogleRefused(status, reason);
  }
}
