import { type BinaryLike, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const SALT_BYTES = 16;
const KEY_BYTES = 32;
// Cheaper than a real directory may be: the passwords are public.
const COST = 2 ** 12;

/** A salted scrypt hash of a password (RFC 7914), as text. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt);
  return `${salt.toString('base64url')}.${key.toString('base64url')}`;
}

/** Whether the hash was made of this password. */
export async function isPasswordOf(hash: string, password: string): Promise<boolean> {
  const [salt = '', key = ''] = hash.split('.').map((part) => Buffer.from(part, 'base64url'));
  const derived = await derive(password, salt);
  return derived.length === key.length && timingSafeEqual(derived, Buffer.from(key));
}

function derive(password: string, salt: BinaryLike): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, { N: COST }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
