import { SignInFault } from './sign-in-fault.js';
import type { SignInFailure } from './sign-in.errors.js';

/** A callback that brings a code (RFC 6749 4.1.2), with the issuer where the provider names itself (RFC 9207). */
export interface CodeCallback {
  readonly state: string;
  readonly code: string;
  readonly iss: string | undefined;
}

/** The query of a callback as Express reads it: an array where a parameter came twice. */
export type CallbackQuery = Readonly<Record<string, unknown>>;

/** Reads `state`, all that may be looked at before the sign-in is known; throws `malformed`. */
export function readState(query: CallbackQuery): string {
  const { state } = query;
  if (typeof state !== 'string' || !/^[\w-]{43}$/.test(state)) throw new SignInFault('malformed', 'state');
  return state;
}

/**
 * Reads the rest: the code, or throws what the provider says instead, `malformed`, or `rejected` when it comes from another
 * issuer. Who comes back with neither a code nor an error left the provider's pages before the end: `cancelled`.
 */
export function readCallback(query: CallbackQuery, issuer: string): CodeCallback {
  const code = single(query, 'code');
  const error = single(query, 'error');
  const iss = single(query, 'iss');
  if (iss !== undefined && iss !== issuer) throw new SignInFault('rejected', 'response-issuer');
  if (code !== undefined && error !== undefined) throw new SignInFault('malformed', 'code-and-error');
  if (error !== undefined) throw new SignInFault(failureOf(error, query.error_description), 'told-by-provider');
  if (code === undefined) throw new SignInFault('cancelled', 'no-code-no-error');
  return { state: readState(query), code, iss };
}

// RFC 6749 A.11: a code is visible ASCII, of any length (4.1.2); without a value a parameter counts as omitted (3.1).
function single(query: CallbackQuery, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || !/^[\x20-\x7e]+$/.test(value)) throw new SignInFault('malformed', name);
  return value;
}

const DENIALS: ReadonlyMap<unknown, SignInFailure> = new Map<unknown, SignInFailure>([
  ['pin_locked', 'pin-locked'],
  ['certificate_expired', 'certificate-expired'],
  ['certificate_revoked', 'certificate-revoked'],
]);

function failureOf(error: string, description: unknown): SignInFailure {
  if (error === 'access_denied') return DENIALS.get(description) ?? 'cancelled';
  return error === 'temporarily_unavailable' || error === 'server_error' ? 'unavailable' : 'rejected';
}
