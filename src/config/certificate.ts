import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';

/** Reads a certificate from PEM text or from the file that the text names; throws when it is neither. */
export function readCertificate(text: string): X509Certificate {
  return new X509Certificate(text.trimStart().startsWith('-----BEGIN') ? text : readFileSync(text));
}

/** SHA-256 of a certificate in base64url, as the header `x5t#S256` has it (RFC 7515 4.1.8). */
export function thumbprintOf({ raw }: X509Certificate): string {
  return createHash('sha256').update(raw).digest('base64url');
}

/** Whether a certificate was made for a private key. */
export function belongsTo({ publicKey }: X509Certificate, { kty, n, e, crv, x, y }: JWK): boolean {
  const key = Object.fromEntries(Object.entries({ kty, n, e, crv, x, y }).filter(([, value]) => value !== undefined));
  return createPublicKey({ key, format: 'jwk' }).equals(publicKey);
}
