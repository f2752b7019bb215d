import { randomInt } from 'node:crypto';

// Without what is taken for something else when it is read from a screen.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** A password that works until the next sign-in, 20 characters long (Google takes 8 to 100). */
export function oneTimePassword(): string {
  return Array.from({ length: 20 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
