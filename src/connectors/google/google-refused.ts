import { isRecord } from '../is-record.js';
import { plainCode } from '../plain-code.js';

/** Google answered that it will not do this; certainly nothing was done. */
export class GoogleRefused extends Error {
  constructor(
    readonly status: number,
    /** Google's own, such as `notFound`; empty where it named none. */
    readonly reason: string,
  ) {
    super('refused by Google');
  }
}

// https://developers.google.com/workspace/admin/directory/v1/limits
const TOO_BUSY = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'dailyLimitExceeded']);

/**
 * The reason in an error's body; its message is never looked at, since it may change at any time and quote what was sent.
 * https://developers.google.com/workspace/admin/directory/v1/guides/troubleshoot-error-codes
 */
export function reasonIn(body: unknown): string {
  const error = isRecord(body) && isRecord(body['error']) ? body['error'] : {};
  const [first]: readonly unknown[] = Array.isArray(error['errors']) ? error['errors'] : [];
  return plainCode(isRecord(first) ? first['reason'] : error['status']);
}

/** Whether a request was turned away only because there were too many: Google tells so by 403 as well. */
export function isThrottled(status: number, reason: string): boolean {
  return status === 429 || (status === 403 && TOO_BUSY.has(reason));
}

/** Whether there is nothing at an address any more. */
export function isGone(error: unknown): boolean {
  return error instanceof GoogleRefused && error.status === 404;
}
