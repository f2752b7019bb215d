import type { SignInFailure } from './sign-in.errors.js';

/** Why a sign-in cannot go on, found where neither the provider's key nor the intent is known; `reason` is a code for the log. */
export class SignInFault extends Error {
  constructor(
    readonly failure: SignInFailure,
    readonly reason?: string,
  ) {
    super(failure);
  }
}

/** The fault behind an error of openid-client, which wraps what is thrown inside it; whatever else it throws is a wrong answer. */
export function faultBehind(error: unknown): SignInFault {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof SignInFault) return cause;
  return new SignInFault('rejected', libraryCode(error));
}

function libraryCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(OAUTH|ERR)_[A-Z_]+$/.test(code) ? code : 'unreadable';
}
