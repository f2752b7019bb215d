import { createHash } from 'node:crypto';
import { type CryptoKey, type JWTHeaderParameters, SignJWT } from 'jose';

/** Claims of an ID token, honest or not. */
export type Claims = Record<string, unknown>;

/** Signs whatever it is given. */
export async function sign(header: JWTHeaderParameters, claims: Claims, key: CryptoKey | Uint8Array): Promise<string> {
  return new SignJWT(claims).setProtectedHeader(header).sign(key);
}

/** A token that claims to need no signature. */
export function unsigned(claims: unknown): string {
  return `${encode({ alg: 'none' })}.${encode(claims)}.`;
}

/** The claims replaced in a signed token: the signature no longer fits. */
export function withPayload(token: string, payload: unknown): string {
  const [header, , signature] = token.split('.');
  return [header, encode(payload), signature].join('.');
}

/** `at_hash` of OpenID Connect Core 3.1.3.6. */
export function accessTokenHash(accessToken: string): string {
  return createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url');
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
