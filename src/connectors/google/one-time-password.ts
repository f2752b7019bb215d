import { randomBytes, randomInt } from 'node:crypto';

// Without I, O, l, o, 0 and 1, which people mistake for each other.
const CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const IN_A_GROUP = 5;

/** A password that a person copies or types once: four groups of five characters that nobody mistakes. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: IN_A_GROUP }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** A password that nobody ever sees. */
export function unknownPassword(): string {
  return randomBytes(48).toString('base64url');
}
