import { randomBytes, randomInt } from 'node:crypto';
import type { ReaderAnswer } from './reader-answer.js';

const LIFE_MS = 5 * 60_000;
const MOST_WRONG_NUMBERS = 5;

/**
 * One try at reading the card with a phone for a page that waits on a PC. The handle in the QR code brings the phone here;
 * the number that the phone shows, typed on the PC, proves that both are with the same person.
 */
export class PhoneReading {
  /** 128 random bits in base64url. */
  readonly handle = randomBytes(16).toString('base64url');
  /** Six digits. */
  readonly number = String(randomInt(1_000_000)).padStart(6, '0');
  private wrongNumbers = 0;
  private paired = false;
  private given: ReaderAnswer | undefined;
  private endsAt: number;

  constructor(
    readonly interaction: string,
    now: Date,
  ) {
    this.endsAt = now.getTime() + LIFE_MS;
  }

  isOpen(now: Date): boolean {
    return now.getTime() < this.endsAt && this.wrongNumbers < MOST_WRONG_NUMBERS;
  }

  isPaired(): boolean {
    return this.paired;
  }

  get answer(): ReaderAnswer | undefined {
    return this.given;
  }

  /** Ties phone and PC where the number is right, and gives the reading another 5 minutes; after 5 wrong ones it is closed. */
  pair(number: unknown, now: Date): void {
    if (!this.isOpen(now) || this.paired) return;
    if (number !== this.number) {
      this.wrongNumbers += 1;
      return;
    }
    this.paired = true;
    this.endsAt = now.getTime() + LIFE_MS;
  }

  /** Keeps what the phone answers, once, and only for a PC that is tied to it. */
  take(answer: ReaderAnswer, now: Date): void {
    if (this.isOpen(now) && this.paired) this.given ??= answer;
  }
}
