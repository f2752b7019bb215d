import type { PushAnswer } from './push.js';

/** What came of a push. */
export type PushOutcome =
  | { readonly came: 'taken' }
  | { readonly came: 'refused'; readonly code: string }
  | { readonly came: 'failed'; readonly code: string; readonly retryAfterMs?: number };

// The registry of RFC 8935, 7.1.
const REFUSALS = [
  'invalid_request',
  'invalid_key',
  'invalid_issuer',
  'invalid_audience',
  'authentication_failed',
  'access_denied',
];

/** What an answer means: 202 takes it, 400 with an error code refuses it for good (RFC 8935, 2.2 and 2.3), all else may get better. */
export function readAnswer({ status, retryAfter: later, text }: PushAnswer): PushOutcome {
  if (status === 202) return { came: 'taken' };
  const refusal = status === 400 ? refusalIn(text) : undefined;
  if (refusal) return { came: 'refused', code: refusal };
  const ms = later === undefined ? undefined : millisecondsOf(later.trim());
  return { came: 'failed', code: `http-${status}`, ...(ms !== undefined && { retryAfterMs: ms }) };
}

/** What Retry-After says (RFC 9110, 10.2.3): seconds, or a date. */
function millisecondsOf(retryAfter: string): number | undefined {
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  // Date.parse would find a date in almost anything.
  const at = /^[A-Z][a-z]{2}, .* GMT$/.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(at - Date.now(), 0);
}

/** The error code of a refusal; one that is not registered is not repeated, since anything could stand there. */
function refusalIn(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('err' in body) || typeof body.err !== 'string') return undefined;
    return REFUSALS.includes(body.err) ? body.err : 'other';
  } catch {
    return undefined;
  }
}
