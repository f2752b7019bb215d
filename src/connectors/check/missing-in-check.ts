import { mailboxOf } from '../../shared/domain/mailbox.js';
import type { CheckedAccount } from './check-account.js';

/** What is not wrong but will be missed, with what it leads to. */
export function missingIn({ facts, abilities, evidence }: CheckedAccount): readonly string[] {
  const told = evidence.passwordChangedAt ?? evidence.accessPassIssuedAt;
  const missing: readonly (readonly [boolean, string])[] = [
    [facts.names.length === 0, 'No name: it can never agree with the name on a card.'],
    [facts.addresses.length === 0, 'No mail address: nobody can be told of a recovery, and no code can be mailed.'],
    [
      facts.addresses.some((address) => !mailboxOf(address)),
      'A mail address that is none, or may be read as several: nothing is sent to it.',
    ],
    [facts.standing === 'left' && !facts.leftAt, 'No time of leaving: it is not known how long ago the account ended.'],
    [
      !abilities.has('password') && !abilities.has('access-pass'),
      'No way to give access back: neither password nor pass.',
    ],
    [told === undefined, 'No time of a password or pass: after a lost answer nobody can tell whether it was done.'],
  ];
  return missing.flatMap(([is, words]) => (is ? [words] : []));
}
