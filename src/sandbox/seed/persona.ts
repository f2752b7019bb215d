import type { CardName } from '../card-provider/cards.js';
import type { Words } from '../pages/fault.js';

/** One account of the pretend university as it stands after a reset. */
export interface Persona {
  /** Ten digits; text, since it may start with 0. */
  readonly id: string;
  /** The same for all accounts of one person. */
  readonly personId: string;
  readonly kind: 'student' | 'staff';
  /** Undefined for those who are still here. */
  readonly leftDaysAgo?: number;
  /** Undefined where no end is set. */
  readonly endsInDays?: number;
  /** As the directory holds them: kanji, kana, Roman letters. */
  readonly names: readonly [string, ...string[]];
  readonly addresses: readonly string[];
  readonly language: 'ja' | 'en';
  readonly faculty: string;
  readonly roles: readonly 'desk'[];
  readonly privileged: boolean;
  /** The card that this person would read; undefined for those without one. */
  readonly card?: CardName;
  /** Linked to the card this many days before the reset, for those who left. */
  readonly linkedDaysAgo?: number;
  readonly about: Words;
}

/** The password of every account after a reset. */
export function firstPasswordOf(id: string): string {
  return `Sandbox-${id}`;
}

/** The domain of the addresses that the university gives, and of the names that its sign-in takes. */
export const UNIVERSITY_MAIL_DOMAIN = 'utac.example.ac.jp';

/** The address that the university gives to an account, which is also the name to sign in with. */
export function universityAddressOf(id: string): string {
  return `${id}@${UNIVERSITY_MAIL_DOMAIN}`;
}
