import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../../test/support/rounds.js';
import { type Attributes, accountMapping, type UsualSignIn } from './account-mapping.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const RULES = {
  id: { attribute: 'uid' },
  kind: { attribute: 'memberOf', student: ['cn=students,dc=u'], staff: ['CN=Staff, DC=u'] },
  standing: [{ attribute: 'status', left: ['retired'], current: ['active', 'leave'] }],
  names: ['displayName;lang-ja', ['sn', 'givenName']],
  addresses: ['mail', 'proxyAddresses'],
  privileged: [{ attribute: 'memberOf', values: ['cn=admins,dc=u'] }],
};
const STUDENT: Attributes = { uid: ['0123456789'], memberof: ['CN=Students,DC=u'], status: ['Active'] };

const facts = (attributes: Attributes, rules: object = {}) =>
  accountMapping(JSON.stringify({ ...RULES, ...rules })).factsIn({ ...STUDENT, ...attributes }, NOW);
const refusing = (code: string) => expect.objectContaining({ code });

describe('the facts in attributes', () => {
  it('are all that the service must know', () => {
    const told = { sn: ['山田'], givenName: ['花子'], 'displayname;LANG-JA': ['山田花子'], mail: ['h@x.example'] };
    expect(facts(told)).toEqual({
      accountId: '0123456789',
      kind: 'student',
      standing: 'current',
      names: ['山田花子', '山田 花子'],
      addresses: ['h@x.example'],
      language: 'ja',
      personId: '0123456789',
      privileged: false,
    });
  });

  it('name every attribute that is looked at, once', () => {
    const ends = { leftAt: { attribute: 'endsOn', format: 'iso' }, endsAt: { attribute: 'until', format: 'iso' } };
    const rules = { person: 'personNo', mergedInto: 'mergedTo', faculty: 'ou', signInName: 'upn', ...ends };
    const { attributes } = accountMapping(JSON.stringify({ ...RULES, ...rules, language: { attribute: 'UID' } }));
    const texts = ['displayName;lang-ja', 'sn', 'givenName', 'mail', 'proxyAddresses'];
    expect(attributes).toEqual([
      'uid',
      'memberOf',
      'status',
      'endsOn',
      'until',
      ...texts,
      'personNo',
      'mergedTo',
      'ou',
      'upn',
    ]);
  });

  it('cannot be read where a list was cut off', () => {
    expect(() => facts({ 'memberOf;range=0-1499': ['cn=x'] })).toThrow(refusing('values-cut-off'));
  });
});

describe('an account id', () => {
  const atHome = { id: { attribute: 'upn', domains: ['g.example', 'old.example'] } };

  it.each(['123456789', '01234567890', '0123456789@g.example', 'x0123456789', '０１２３４５６７８９'])(
    'is not %s',
    (uid) => {
      expect(facts({ uid: [uid] })).toBeUndefined();
    },
  );

  it.each(['0123456789', '0123456789@else.example', '0123456789@g.example.evil', '0123456789@g.example@x'])(
    'before a domain is not %s',
    (upn) => {
      expect(facts({ upn: [upn] }, atHome)).toBeUndefined();
    },
  );

  it('may stand before one of the domains, and is one even where both say it', () => {
    expect(facts({ upn: ['0123456789@G.Example', '0123456789@old.example'] }, atHome)?.accountId).toBe('0123456789');
  });

  it('is read from whatever it is sought under, and from nothing else', () => {
    const ids = fc.stringMatching(/^\d{10}$/);
    fc.assert(
      fc.property(ids, fc.constantFrom({}, atHome), (id, rules) => {
        const mapping = accountMapping(JSON.stringify({ ...RULES, ...rules }));
        for (const value of mapping.idValues(id)) {
          const account = { ...STUDENT, [mapping.idAttribute]: [value] };
          expect(mapping.factsIn(account, NOW)?.accountId).toBe(id);
          expect(mapping.factsIn({ ...account, [mapping.idAttribute]: [`${value}0`] }, NOW)).toBeUndefined();
        }
      }),
      { numRuns: rounds(100) },
    );
  });

  it('is not chosen among several', () => {
    expect(() => facts({ uid: ['0123456789', '0000000000'] })).toThrow(refusing('id-ambiguous'));
  });
});

describe('a kind', () => {
  it('comes from groups, however their names are written', () => {
    expect(facts({ memberof: ['cn = staff , dc = u'] })?.kind).toBe('staff');
  });

  it('is not guessed', () => {
    expect(() => facts({ memberof: [] })).toThrow(refusing('kind-unknown'));
    expect(() => facts({ memberof: ['cn=staff,dc=u', 'cn=students,dc=u'] })).toThrow(refusing('kind-ambiguous'));
  });
});

describe('a standing', () => {
  it.each([
    ['active', 'current'],
    ['LEAVE', 'current'],
    ['retired', 'left'],
  ])('of %s is %s', (status, standing) => {
    expect(facts({ status: [status] })?.standing).toBe(standing);
  });

  it('is not guessed where all values are told', () => {
    for (const status of [[], ['else']]) expect(() => facts({ status })).toThrow(refusing('standing-unknown'));
  });

  it.each([
    ['512', 'current'],
    ['514', 'left'],
    ['66050', 'left'],
    ['66048', 'current'],
  ])('by the flags %s is %s', (flags, is) => {
    const rules = { standing: [{ attribute: 'userAccountControl', leftBit: 2 }] };
    expect(facts({ userAccountControl: [flags] }, rules)?.standing).toBe(is);
    expect(() => facts({}, rules)).toThrow(refusing('standing-unknown'));
  });

  it.each([
    ['true', 'current'],
    ['False', 'left'],
  ])('of an account that is enabled: %s is %s', (enabled, is) => {
    const rules = { standing: [{ attribute: 'accountEnabled', left: ['false'], current: ['true'] }] };
    expect(facts({ accountEnabled: [enabled] }, rules)?.standing).toBe(is);
  });

  it('ends when the account does, and not before', () => {
    const rules = { leftAt: { attribute: 'ends', format: 'iso' } };
    expect(facts({ ends: ['2026-05-31T23:59:59Z'] }, rules)).toMatchObject({
      standing: 'left',
      leftAt: new Date('2026-05-31T23:59:59Z'),
    });
    expect(facts({ ends: ['2026-06-01T00:00:00Z'] }, rules)?.standing).toBe('left');
    const still = facts({ ends: ['2026-06-01T00:00:01Z'] }, rules);
    expect(still?.standing).toBe('current');
    expect(still).not.toHaveProperty('leftAt');
  });

  it('cannot be read from an end that is none', () => {
    const rules = { leftAt: { attribute: 'ends', format: 'iso' } };
    expect(() => facts({ ends: ['soon'] }, rules)).toThrow(refusing('left-at-unreadable'));
    expect(() => facts({ ends: ['2026-01-01', '2027-01-01'] }, rules)).toThrow(refusing('left-at-unreadable'));
  });
});

describe('a person', () => {
  it('is who the attribute says, and nobody where it says nothing', () => {
    expect(facts({ personNo: ['P1'] }, { person: 'personNo' })?.personId).toBe('P1');
    expect(() => facts({}, { person: 'personNo' })).toThrow(refusing('person-unknown'));
    expect(() => facts({ personNo: ['P1', 'P2'] }, { person: 'personNo' })).toThrow(refusing('value-ambiguous'));
  });
});

describe('an end to come', () => {
  const end = { attribute: 'ends', format: 'iso' };
  const ending = (...ends: string[]) => facts({ ends }, { endsAt: end });

  it('is told, and does not make anybody leave', () => {
    expect(ending('2026-06-01T00:00:01Z')).toMatchObject({
      standing: 'current',
      endsAt: new Date('2026-06-01T00:00:01Z'),
    });
  });

  it.each([[[]], [['2026-06-01T00:00:00Z']], [['2026-05-01']], [['soon']], [['2027-01-01', '2027-01-02']]])(
    'is not told by %j, which keeps nobody from being read',
    (ends) => {
      expect(ending(...ends)).toMatchObject({ standing: 'current' });
      expect(ending(...ends)).not.toHaveProperty('endsAt');
    },
  );

  it('becomes the end where one attribute tells both', () => {
    const rules = { leftAt: end, endsAt: end };
    expect(facts({ ends: ['2026-06-02'] }, rules)).toMatchObject({ endsAt: new Date('2026-06-02T15:00:00Z') });
    const left = facts({ ends: ['2026-05-02'] }, rules);
    expect(left).toMatchObject({ standing: 'left', leftAt: new Date('2026-05-02T15:00:00Z') });
    expect(left).not.toHaveProperty('endsAt');
  });
});

describe('a faculty', () => {
  it('is told as the directory names it', () => {
    expect(facts({ ou: [' 文学部 ', '文学部'] }, { faculty: 'OU' })?.faculty).toBe('文学部');
  });

  it('is not chosen among several, and may be missing', () => {
    for (const ou of [['文学部', '理学部'], [], [' ']])
      expect(facts({ ou }, { faculty: 'ou' })).not.toHaveProperty('faculty');
  });
});

describe('the name to sign in with', () => {
  const nameOf = (attributes: Attributes, rules: object, usual: UsualSignIn) =>
    accountMapping(JSON.stringify({ ...RULES, ...rules }), usual).factsIn({ ...STUDENT, ...attributes }, NOW)
      ?.signInName;
  const UPN = { upn: ['hanako@univ.example'], mail: ['h@x.example'] };

  it.each<[string, Attributes, object, UsualSignIn, string | undefined]>([
    ['what the rule names', UPN, { signInName: 'mail' }, { attribute: 'upn', domain: 'd.example' }, 'h@x.example'],
    ['what the directory usually has', UPN, {}, { attribute: 'upn' }, 'hanako@univ.example'],
    ['the id in the domain, where no attribute says it', {}, {}, { domain: 'd.example' }, '0123456789@d.example'],
    [
      'the id in the domain, of an account without it',
      {},
      { signInName: 'upn' },
      { domain: 'd.example' },
      '0123456789@d.example',
    ],
    ['none of several', { upn: ['a@d.example', 'b@d.example'] }, { signInName: 'upn' }, {}, undefined],
    ['not told where nothing says it', {}, {}, {}, undefined],
  ])('is %s', (_what, attributes, rules, usual, name) => {
    expect(nameOf(attributes, rules, usual)).toBe(name);
  });
});

describe('an account that was merged into another', () => {
  it('counts as left', () => {
    const merged = facts({ into: ['1111111111'] }, { mergedInto: 'into' });
    expect(merged).toMatchObject({ standing: 'left', mergedInto: '1111111111' });
    expect(facts({}, { mergedInto: 'into' })).not.toHaveProperty('mergedInto');
  });

  it('may name it as its id is written', () => {
    const rules = { id: { attribute: 'upn', domains: ['g.example'] }, mergedInto: 'into' };
    const account = { upn: ['0123456789@g.example'], into: ['1111111111@g.example'] };
    expect(facts(account, rules)?.mergedInto).toBe('1111111111');
  });

  it.each(['0123456789', 'somebody'])('is not one that was merged into %s', (into) => {
    expect(() => facts({ into: [into] }, { mergedInto: 'into' })).toThrow(refusing('merged-into-unreadable'));
  });
});

describe('an account of privilege', () => {
  it('is one with any of the values', () => {
    expect(facts({ memberof: ['cn=students,dc=u', 'CN=Admins,DC=U'] })?.privileged).toBe(true);
    const rules = { privileged: [...RULES.privileged, { attribute: 'adminCount', values: ['1'] }] };
    expect([facts({ adminCount: ['1'] }, rules)?.privileged, facts({}, rules)?.privileged]).toEqual([true, false]);
  });
});
