import type { Ability } from '../../recovery/ports/credential-directory.js';
import type { CheckedAccount } from './check-account.js';

const ABILITIES: Readonly<Record<Ability, string>> = {
  password: 'set a temporary password',
  'access-pass': 'issue and withdraw an access pass',
  methods: 'list and remove second factors',
  sessions: 'end sessions',
};

const SECOND_FACTOR = new Map([
  [true, 'yes'],
  [false, 'no'],
  [undefined, 'not told'],
]);

/** What was understood of an account, line by line, for the terminal of an operator. */
export function wordsOfCheck({ facts, abilities, prospect, evidence }: CheckedAccount): readonly string[] {
  const {
    accountId,
    kind,
    standing,
    leftAt,
    endsAt,
    faculty,
    names,
    addresses,
    language,
    personId,
    mergedInto,
    privileged,
    signInName,
  } = facts;
  // What people may write into a directory must not steer a terminal.
  const line = (name: string, value: string) => `  ${name.padEnd(18)}${value.replaceAll(/\p{Cc}/gu, '?')}`;
  return [
    `Account ${accountId}`,
    line('kind', kind),
    line('standing', standing),
    line('left at', when(leftAt)),
    line('ends at', when(endsAt)),
    line('faculty', faculty ?? 'not told'),
    line('signs in with', signInName ?? 'the ten digits alone'),
    line('names', listed(names)),
    line('mail addresses', listed(addresses)),
    line('language', language),
    line('person', personId === accountId ? `${personId} (the account itself)` : personId),
    line('merged into', mergedInto ?? 'none'),
    line('privileged', privileged ? 'yes: only the desk may recover it' : 'no'),
    line('password changed', when(evidence.passwordChangedAt)),
    line('pass issued', when(evidence.accessPassIssuedAt)),
    line('second factor', SECOND_FACTOR.get(prospect.secondFactor) ?? ''),
    ...Object.entries(prospect.refuses).map(([step, reason]) =>
      line(`no ${step}`, `the directory would refuse: ${reason}`),
    ),
    'The directory',
    ...Object.entries(ABILITIES).map(([ability, words]) =>
      line(abilities.has(ability as Ability) ? 'can' : 'cannot', words),
    ),
  ];
}

function listed(values: readonly string[]): string {
  return values.length > 0 ? values.join(', ') : 'none';
}

function when(time: Date | undefined): string {
  return time ? time.toISOString() : 'not told';
}
