import { type CardName, cardNamed } from './cards.js';

/** What the reading came to: the card that was read, or the error of RFC 6749 4.1.2.1 that the service is told instead. */
export type ReaderAnswer =
  { readonly card: CardName } | { readonly error: string; readonly error_description?: string };

const REFUSALS = {
  cancel: { error: 'access_denied', error_description: 'user_cancelled' },
  'pin-locked': { error: 'access_denied', error_description: 'pin_locked' },
  expired: { error: 'access_denied', error_description: 'certificate_expired' },
  revoked: { error: 'access_denied', error_description: 'certificate_revoked' },
  'server-error': { error: 'server_error' },
} as const satisfies Readonly<Record<string, ReaderAnswer>>;

/** The results that the test-response screen offers. */
export const RESULTS = ['ok', 'cancel', 'pin-locked', 'expired', 'revoked', 'server-error'] as const;

/** What a filled test-response form asks for; undefined where it names no such result, or `ok` without a card. */
export function readerAnswer(card: unknown, result: unknown): ReaderAnswer | undefined {
  const chosen = RESULTS.find((known) => known === result);
  if (chosen !== 'ok') return chosen && REFUSALS[chosen];
  const read = cardNamed(card);
  return read && { card: read.name };
}
