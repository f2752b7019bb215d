import { describe, expect, it } from 'vitest';
import type { Ability } from '../../recovery/ports/credential-directory.js';
import { DirectoryRefused, DirectoryUnavailable, OutcomeUnknown } from '../../recovery/ports/directory-errors.js';
import { AccountUnreadable } from '../mapping/account-unreadable.js';
import { adviceOnFailure } from './advice-on-failure.js';
import { seenIn } from '../mapping/seen-attributes.js';
import type { CheckedAccount } from './check-account.js';
import { missingIn } from './missing-in-check.js';
import { wordsOfAttributes } from './words-of-attributes.js';
import { wordsOfCheck } from './words-of-check.js';
import { wordsOfRights } from './words-of-rights.js';

const CHECKED: CheckedAccount = {
  facts: {
    accountId: '0123456789',
    kind: 'student',
    standing: 'current',
    names: ['山田 花子'],
    addresses: ['h@x.example'],
    language: 'ja',
    personId: 'P1',
    privileged: true,
  },
  abilities: new Set<Ability>(['password']),
  prospect: { refuses: {}, secondFactor: true },
  evidence: { passwordChangedAt: new Date('2026-04-01T00:00:00Z') },
};

describe('what was understood', () => {
  it('is told line by line', () => {
    const words = wordsOfCheck(CHECKED).join('\n');
    expect(words).toMatch(/^ {2}names +山田 花子$/m);
    expect(words).toMatch(/^ {2}privileged +yes/m);
    expect(words).toMatch(/^ {2}signs in with +the ten digits alone$/m);
    expect(words).toMatch(/^ {2}ends at +not told$/m);
    expect(words).toMatch(/^ {2}faculty +not told$/m);
    expect(words).toMatch(/^ {2}password changed +2026-04-01T00:00:00.000Z$/m);
    expect(words).toMatch(/^ {2}can +set a temporary password$/m);
    expect(words).toMatch(/^ {2}cannot +end sessions$/m);
  });
});

describe('what the directory need not tell', () => {
  it('is told where it does', () => {
    const told = { signInName: '0123456789@univ.example' };
    const facts = { ...CHECKED.facts, ...told, faculty: '文学部', endsAt: new Date('2027-03-31T15:00:00Z') };
    const words = wordsOfCheck({ ...CHECKED, facts }).join('\n');
    expect(words).toMatch(/^ {2}ends at +2027-03-31T15:00:00.000Z$/m);
    expect(words).toMatch(/^ {2}faculty +文学部$/m);
    expect(words).toMatch(/^ {2}signs in with +0123456789@univ.example$/m);
  });
});

describe('the prospect of an account', () => {
  it('is told with what would be refused, and why', () => {
    const words = wordsOfCheck({ ...CHECKED, prospect: { refuses: { 'access-pass': 'account-ended' } } }).join('\n');
    expect(words).toMatch(/^ {2}no access-pass +the directory would refuse: account-ended$/m);
    expect(words).toMatch(/^ {2}second factor +not told$/m);
    expect(wordsOfCheck(CHECKED).join('\n')).toMatch(/^ {2}second factor +yes$/m);
    expect(wordsOfCheck(CHECKED).join('\n')).not.toContain('would refuse');
  });
});

describe('the rights', () => {
  it('that are missing are told with what fails without each', () => {
    expect(wordsOfRights([{ right: 'Write', without: 'Nothing is written.' }])).toEqual([
      'Rights that are missing',
      '  Write',
      '    Nothing is written.',
    ]);
  });

  it('are no matter where none is missing', () => {
    expect(wordsOfRights([])).toEqual([]);
  });
});

describe('a name that steers terminals', () => {
  it('is shown without its power', () => {
    const words = wordsOfCheck({ ...CHECKED, facts: { ...CHECKED.facts, names: ['a\u001B[2Jb\nc'] } });
    expect(words).toContainEqual(expect.stringMatching(/ a\?\[2Jb\?c$/));
  });
});

describe('the attributes of a mapping', () => {
  it('are told with how many values they have, and never with one', () => {
    const seen = seenIn({ MAIL: ['a@x.example', 'b@x.example'], uid: ['secret'] }, ['uid', 'mail', 'memberOf']);
    expect(wordsOfAttributes(seen)).toEqual([
      'Attributes of DIRECTORY_MAPPING',
      '  uid       1 value',
      '  mail      2 values',
      '  memberOf  none: missing, or this service may not read it',
    ]);
  });
});

describe('what is missing', () => {
  it('is nothing where all is told', () => {
    expect(missingIn(CHECKED)).toEqual([]);
  });

  it('is told with what it leads to', () => {
    const facts = { ...CHECKED.facts, names: [], addresses: [], standing: 'left' as const };
    const words = missingIn({ ...CHECKED, facts, abilities: new Set<Ability>(['methods']), evidence: {} });
    expect(words.map((line) => line.split(/[.:]/)[0])).toEqual([
      'No name',
      'No mail address',
      'No time of leaving',
      'No way to give access back',
      'No time of a password or pass',
    ]);
  });
});

describe('advice', () => {
  it.each([
    [new AccountUnreadable('kind-unknown'), 'cannot be read: kind-unknown'],
    [new DirectoryUnavailable(), 'does not answer'],
    [new OutcomeUnknown(), 'does not answer'],
    [new DirectoryRefused('not-permitted'), 'refused: not-permitted'],
    [Object.assign(new TypeError('a secret'), { code: 'ERR_X' }), 'failed: TypeError ERR_X.'],
  ])('on %s names the reason, and never the text of an error', (error, words) => {
    expect(adviceOnFailure(error)).toContain(words);
    expect(adviceOnFailure(error)).not.toContain('a secret');
  });
});
