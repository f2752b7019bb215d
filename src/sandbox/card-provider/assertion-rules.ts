import { errors } from 'oidc-provider';

const LONGEST_LIFE_SECONDS = 300;

/** Refuses a client assertion (RFC 7523) with more than one audience or with an `exp` further off than 300 s; the rest is checked before. */
export function assertionRules(_context: unknown, claims: { readonly aud?: unknown; readonly exp?: unknown }): void {
  if (Array.isArray(claims.aud) && claims.aud.length !== 1) {
    throw new errors.InvalidClientAuth('the client assertion must have a single audience');
  }
  if (Number(claims.exp) > Date.now() / 1000 + LONGEST_LIFE_SECONDS) {
    throw new errors.InvalidClientAuth('the client assertion lives too long');
  }
}
