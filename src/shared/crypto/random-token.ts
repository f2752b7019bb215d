import { createHash, randomBytes } from 'node:crypto';

/** A bearer token of 256 random bits, base64url; only its SHA-256 is ever stored. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text has the form of such a token. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** The form in which a token is stored and found. */
export function sha256(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
