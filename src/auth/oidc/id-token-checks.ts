import { createHash } from 'node:crypto';
import type { OidcTransaction } from './oidc-transactions.js';
import type { OpenIdProviderSettings } from './open-id-provider.js';
import { tenantOf } from './tenant-of-issuer.js';

/** Seconds by which a provider's clock may differ from ours. */
export const CLOCK_TOLERANCE = 30;

/** Seconds after which an ID token is too old to have been made for this callback. */
export const ID_TOKEN_AGE = 300;

/** An ID token whose signature is verified, and what it is held against. */
export interface IdTokenEvidence {
  readonly alg: string | undefined;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly accessToken: string;
  readonly settings: OpenIdProviderSettings;
  readonly transaction: OidcTransaction;
  /** Seconds since the epoch, true time. */
  readonly now: number;
}

/** Whether an ID token passes; its name is the reason of the refusal. */
export type IdTokenCheck = (evidence: IdTokenEvidence) => boolean;

/** What we ask of an ID token ourselves (OpenID Connect Core 3.1.3.7, and stricter), whatever the libraries ask as well. */
export const ID_TOKEN_CHECKS: Readonly<Record<string, IdTokenCheck>> = {
  algorithm: ({ alg, settings }) => alg === settings.idTokenAlg,
  'one-audience': ({ claims: { aud }, settings }) =>
    aud === settings.clientId || (Array.isArray(aud) && aud.length === 1 && aud[0] === settings.clientId),
  'authorized-party': ({ claims: { azp }, settings }) => azp === undefined || azp === settings.clientId,
  tenant: ({ claims: { tid }, settings: { issuer } }) =>
    tid === undefined || tenantOf(issuer) === undefined || tid === tenantOf(issuer),
  subject: ({ claims: { sub } }) => typeof sub === 'string' && /^[\x20-\x7e]{1,255}$/.test(sub),
  nonce: ({ claims, transaction }) => claims.nonce === transaction.nonce,
  'issued-just-now': ({ claims: { iat }, now }) =>
    typeof iat === 'number' && iat <= now + CLOCK_TOLERANCE && iat >= now - ID_TOKEN_AGE - CLOCK_TOLERANCE,
  'not-before': ({ claims: { nbf }, now }) =>
    nbf === undefined || (typeof nbf === 'number' && nbf <= now + CLOCK_TOLERANCE),
  'access-token-hash': ({ claims: { at_hash: hash }, accessToken }) =>
    hash === undefined || hash === accessTokenHash(accessToken),
  acr: ({ claims: { acr }, settings: { requiredAcr } }) =>
    requiredAcr === undefined || (typeof acr === 'string' && requiredAcr.includes(acr)),
  // What was asked for (`prompt`, `max_age`) went through the browser, where it can be taken out: only the token's word counts.
  freshness: ({ claims: { auth_time: at }, settings: { maxAge }, transaction, now }) =>
    maxAge === undefined ||
    (typeof at === 'number' &&
      at >= secondsOf(transaction.startedAt) - maxAge - CLOCK_TOLERANCE &&
      at <= now + CLOCK_TOLERANCE),
};

// OpenID Connect Core 3.1.3.8; every algorithm that the settings admit hashes with SHA-256.
function accessTokenHash(accessToken: string): string {
  return createHash('sha256').update(accessToken, 'ascii').digest().subarray(0, 16).toString('base64url');
}

function secondsOf(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
