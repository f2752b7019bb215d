import { createHmac } from 'node:crypto';

/** Length of a secret, as RFC 4226 4 recommends it for HMAC-SHA-1. */
export const SECRET_BYTES = 20;

/** For how many seconds a code is shown. */
const STEP_SECONDS = 30;

const DIGITS = 6;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The number of the 30 s step that a time lies in (RFC 6238 4.2). */
export function stepAt(time: Date): number {
  return Math.floor(time.getTime() / 1000 / STEP_SECONDS);
}

/** The six digits of a step (RFC 4226 5.3 and 5.4). */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE(mac.readUInt8(mac.length - 1) & 0xf) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The steps whose codes are taken at a time, the likeliest first: one early and one late are tolerated (RFC 6238 5.2). */
export function stepsTakenAt(time: Date): readonly [number, number, number] {
  const step = stepAt(time);
  return [step, step + 1, step - 1];
}

/** A secret as people type it into an app (RFC 4648 6, without padding). */
export function base32(secret: Buffer): string {
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
}
