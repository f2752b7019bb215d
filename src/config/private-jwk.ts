import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';

/** Reads a private JWK (RFC 7517) from JSON text or from the file that the text names; throws when it is neither. */
export function readPrivateJwk(text: string): JWK {
  const json = text.trimStart().startsWith('{') ? text : readFileSync(text, 'utf8');
  const jwk: unknown = JSON.parse(json);
  if (!isPrivate(jwk)) throw new Error('not a private JWK');
  return jwk;
}

function isPrivate(jwk: unknown): jwk is JWK {
  return typeof jwk === 'object' && jwk !== null && 'kty' in jwk && typeof jwk.kty === 'string' && 'd' in jwk;
}
