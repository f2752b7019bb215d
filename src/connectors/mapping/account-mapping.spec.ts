import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountMapping, mappingFaults } from './read-account-mapping.js';

const PLAN = {
  accountId: 'uid',
  student: { employeeType: ['Student'] },
  staff: { memberOf: ['cn=staff,dc=example'] },
  left: {
    when: { accountEnabled: ['false'] },
    bits: { userAccountControl: 2 },
    at: { attribute: 'accountExpires', format: 'filetime' },
  },
  names: ['displayName', 'displayName;lang-ja', ['sn', 'givenName']],
  addresses: ['mail', 'otherMail'],
  language: { attribute: 'preferredLanguage', otherwise: 'en' },
  person: 'employeeNumber',
  mergedInto: 'seeAlsoAccount',
  privileged: { adminCount: ['1'] },
};
const NOW = new Date('2026-04-01T00:00:00Z');
const STUDENT = { uid: ['0123456789'], employeetype: ['student'], displayName: ['山田 花子'], employeeNumber: ['P1'] };

const mapping = (change = {}) => accountMapping(JSON.stringify({ ...PLAN, ...change }));
const facts = (more = {}, change = {}) => mapping(change).factsIn({ ...STUDENT, ...more }, NOW);
const fileTimeOf = (iso: string) => String((BigInt(Date.parse(iso)) + 11_644_473_600_000n) * 10_000n);

describe('a mapping', () => {
  it('makes facts of attributes, whatever their capitals', () => {
    expect(facts({ MAIL: ['a@x.example', 'b@y.example'], OTHERMAIL: ['a@x.example', 'no address'] })).toEqual({
      accountId: '0123456789',
      kind: 'student',
      standing: 'current',
      names: ['山田 花子'],
      addresses: ['a@x.example', 'b@y.example'],
      language: 'en',
      personId: 'P1',
      privileged: false,
    });
  });

  it('asks for every attribute once', () => {
    expect(mapping().attributes.toSorted()).toEqual(
      `uid employeeType memberOf accountEnabled userAccountControl accountExpires displayName displayName;lang-ja sn
       givenName mail otherMail preferredLanguage employeeNumber seeAlsoAccount adminCount`
        .split(/\s+/)
        .toSorted(),
    );
  });

  it.each(['', '123456789', '12345678901', 'abcdefghij', '0123456789@x.example', ' 0123456789'])(
    'makes no account of the id %j',
    (uid) => {
      expect(facts({ uid: [uid] })).toBeUndefined();
    },
  );

  it('takes an id before an @ where the domain is the one that was named, and asks for it so', () => {
    const change = { accountIdDomain: 'Univ.example' };
    expect(facts({ uid: ['0123456789@univ.example'] }, change)?.accountId).toBe('0123456789');
    expect(facts({ uid: ['0123456789@elsewhere.example'] }, change)).toBeUndefined();
    expect(facts({}, change)).toBeUndefined();
    expect(mapping(change).idValues('0123456789')).toEqual(['0123456789@Univ.example']);
  });

  it('does not guess who is neither student nor staff', () => {
    expect(facts({ employeetype: ['visitor'] })).toBeUndefined();
    expect(facts({ employeetype: ['visitor'], memberOf: ['CN=Staff,DC=example'] })?.kind).toBe('staff');
    expect(facts({ memberOf: ['CN=Staff,DC=example'] })?.kind).toBe('student');
  });

  it.each([
    ['a value', { accountEnabled: ['FALSE'] }, undefined],
    ['a bit', { userAccountControl: ['514'] }, undefined],
    ['a time in the past', { accountExpires: [fileTimeOf('2026-03-31T15:00:00Z')] }, '2026-03-31T15:00:00.000Z'],
    ['another account', { seeAlsoAccount: ['1111111111'] }, undefined],
  ])('knows by %s that somebody left', (_how, more, leftAt) => {
    const left = facts(more);
    expect([left?.standing, left?.leftAt?.toISOString()]).toEqual(['left', leftAt]);
  });

  it.each([
    ['other bits', { userAccountControl: ['512'] }],
    ['a time ahead', { accountExpires: [fileTimeOf('2026-04-02T00:00:00Z')] }],
    ['never', { accountExpires: ['9223372036854775807'] }],
    ['never, as it is written too', { accountExpires: ['0'] }],
  ])('knows by %s that somebody is here', (_how, more) => {
    expect(facts(more)).toMatchObject({ standing: 'current' });
    expect(facts(more)).not.toHaveProperty('leftAt');
  });

  it('joins names only where every part is there, and says each once', () => {
    const names = { 'displayName;lang-ja': ['山田 花子'], sn: ['YAMADA'], givenName: ['Hanako'] };
    expect(facts(names)?.names).toEqual(['山田 花子', 'YAMADA Hanako']);
    expect(facts({ sn: ['YAMADA'] })?.names).toEqual(['山田 花子']);
  });

  it('takes an account for a person of its own where no person stands', () => {
    expect(facts({ employeeNumber: [] })?.personId).toBe('0123456789');
    expect(mapping({ person: undefined }).personAttribute).toBeUndefined();
  });

  it.each([
    ['ja-JP', 'ja'],
    ['en-US', 'en'],
    ['fr', 'en'],
  ])('takes %s for the language %s', (said, language) => {
    expect(facts({ preferredLanguage: [said] })?.language).toBe(language);
  });

  it('never fails on whatever attributes there are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(fc.string())), (more) => {
        expect(mapping().factsIn(more, NOW)?.accountId ?? '0000000000').toMatch(/^\d{10}$/);
      }),
    );
  });
});

describe('what a mapping is read from', () => {
  it('may hold nothing that it does not know, and must hold what it needs', () => {
    const json = JSON.stringify({
      acountId: 'uid',
      left: { at: { attribute: 'x', format: 'roman' }, bits: { a: -1 } },
    });
    const faults = mappingFaults(json).join('\n');
    for (const part of [
      'acountId',
      'accountId',
      'student',
      'staff',
      'left.at.format',
      'left.bits.a',
      'names',
      'addresses',
    ])
      expect(faults).toContain(part);
  });

  it('is JSON, or a file that can be read', () => {
    expect(mappingFaults('/nowhere/at-all.json')).toEqual([
      'it must be JSON, or the path of a readable file that holds it',
    ]);
    expect(mappingFaults('{')).toHaveLength(1);
    expect(mappingFaults(JSON.stringify(PLAN))).toEqual([]);
  });

  it('is told without its values', () => {
    const json = JSON.stringify({ ...PLAN, names: [{ a: 'cn=secret' }], language: { otherwise: 'cn=secret' } });
    expect(mappingFaults(json).join()).not.toContain('cn=secret');
    expect(mappingFaults(json).length).toBeGreaterThan(1);
  });
});
