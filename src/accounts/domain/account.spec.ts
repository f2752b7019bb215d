import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '../contract/account-facts.query.js';
import { Account } from './account.js';

const FACTS: AccountFacts = {
  accountId: '0123456789',
  kind: 'student',
  standing: 'current',
  names: ['山田 花子'],
  addresses: ['hanako@mail.example'],
  language: 'ja',
  personId: 'hanako',
  privileged: false,
};
const at = (minutes: number) => new Date(Date.UTC(2026, 3, 1, 0, minutes));
const known = () => Account.heardOf(FACTS, at(0));
const typesOf = (account: Account) => account.pullEvents().map(({ type }) => type.replace('accounts.', ''));

describe('Account', () => {
  it('is no change when it is heard of first, or when nothing is new', () => {
    const account = known();
    account.learn({ ...FACTS }, at(1));
    expect(typesOf(account)).toEqual([]);
    expect(account.current.asOf).toEqual(at(1));
  });

  it.each<[string, Partial<AccountFacts>, string[]]>([
    ['leaves', { standing: 'left', leftAt: at(1) }, ['account-left']],
    ['is renamed', { names: ['鈴木 花子'] }, ['account-changed']],
    ['changes kind', { kind: 'staff' }, ['account-changed']],
    ['turns out to be somebody else’s', { personId: 'other' }, ['account-changed']],
    ['gets another address', { addresses: [] }, ['account-changed']],
    ['moves to another faculty', { faculty: '文学部' }, ['account-changed']],
    ['gets an end', { endsAt: at(9) }, ['account-changed']],
    ['is merged', { mergedInto: '1111111111' }, ['account-merged']],
    ['leaves with another name', { standing: 'left', names: ['鈴木 花子'] }, ['account-left', 'account-changed']],
  ])('says so once when it %s', (_what, change, events) => {
    const account = known();
    account.learn({ ...FACTS, ...change }, at(1));
    account.learn({ ...FACTS, ...change }, at(2));
    expect(typesOf(account)).toEqual(events);
  });

  it('returns', () => {
    const account = Account.heardOf({ ...FACTS, standing: 'left', leftAt: at(0) }, at(0));
    account.learn(FACTS, at(1));
    expect(typesOf(account)).toEqual(['account-returned']);
    expect(account.current.leftAt).toBeUndefined();
  });

  it('has left when it is merged, whatever else is said of it', () => {
    expect(Account.heardOf({ ...FACTS, mergedInto: '1111111111' }, at(0)).current.standing).toBe('left');
  });

  it('has left since this was first heard where the directory gives no date', () => {
    const merged = { ...FACTS, mergedInto: '1111111111' };
    const account = known();
    account.learn(merged, at(2));
    account.learn(merged, at(7));
    expect(account.current.leftAt).toEqual(at(2));
    expect(account.agreesWith(merged)).toBe(true);
    expect(Account.heardOf({ ...FACTS, standing: 'left' }, at(3)).current.leftAt).toEqual(at(3));
  });

  it('believes the newer facts, in whatever order it hears them', () => {
    const account = known();
    account.learn({ ...FACTS, standing: 'left', leftAt: at(5) }, at(5));
    account.learn(FACTS, at(3));
    expect(account.current).toMatchObject({ standing: 'left', asOf: at(5) });
    expect(typesOf(account)).toEqual(['account-left']);
  });

  it('has left since it is not known any more, and keeps the date if there is one', () => {
    const account = known();
    account.vanish(at(4));
    account.vanish(at(9));
    expect(account.current).toMatchObject({ standing: 'left', leftAt: at(4), names: ['山田 花子'] });
    expect(typesOf(account)).toEqual(['account-left']);
  });

  it('knows whether facts are new', () => {
    expect(known().agreesWith({ ...FACTS })).toBe(true);
    expect(known().agreesWith({ ...FACTS, privileged: true })).toBe(false);
    expect(known().agreesWith({ ...FACTS, leftAt: at(1) })).toBe(false);
  });

  it('takes another name to sign in with, of which nobody else hears', () => {
    const account = known();
    account.learn({ ...FACTS, signInName: '0123456789@univ.example' }, at(1));
    expect(account.current.signInName).toBe('0123456789@univ.example');
    expect(typesOf(account)).toEqual([]);
    expect(account.agreesWith(FACTS)).toBe(false);
  });

  describe('of which another system tells', () => {
    const TOLD = { ...FACTS, standing: 'left' } as const;
    const told = () => {
      const account = known();
      account.hear(TOLD, at(1));
      return account;
    };

    it('changes as if the directory had said so', () => {
      expect(typesOf(told())).toEqual(['account-left']);
      expect(told().current).toMatchObject({ standing: 'left', leftAt: at(1), asOf: at(1) });
    });

    it('stays as it was told while the directory only repeats itself', () => {
      const account = Account.restore(told().current, told().overtaken);
      account.learn(FACTS, at(2));
      account.hear({ ...TOLD, faculty: '文学部' }, at(3));
      account.learn(FACTS, at(4));
      expect(typesOf(account)).toEqual(['account-changed']);
      expect(account.current).toMatchObject({ standing: 'left', faculty: '文学部', asOf: at(3) });
    });

    it('is signed in to as the directory says, whoever tells what else', () => {
      const account = Account.heardOf({ ...FACTS, signInName: '0123456789@old.example' }, at(0));
      account.hear(TOLD, at(1));
      expect(account.current).toMatchObject({ standing: 'left', signInName: '0123456789@old.example' });
      account.learn({ ...FACTS, signInName: '0123456789@univ.example' }, at(2));
      expect(account.current).toMatchObject({ standing: 'left', signInName: '0123456789@univ.example' });
      account.hear(FACTS, at(3));
      expect(account.overtaken).toBeUndefined();
    });

    it('follows the directory again as soon as that says something new', () => {
      const account = told();
      account.learn({ ...FACTS, faculty: '工学部' }, at(2));
      account.learn(FACTS, at(3));
      expect(typesOf(account)).toEqual(['account-left', 'account-returned', 'account-changed', 'account-changed']);
      expect(account.current).toMatchObject({ standing: 'current', asOf: at(3) });
      expect(account.overtaken).toBeUndefined();
    });

    it('follows the directory again where it was told what that says anyway', () => {
      const account = told();
      account.hear(FACTS, at(2));
      account.learn({ ...FACTS, standing: 'left' }, at(3));
      expect(account.current.standing).toBe('left');
      expect(account.overtaken).toBeUndefined();
    });

    it('changes nothing by what is older', () => {
      const account = told();
      account.hear(FACTS, at(0));
      expect(typesOf(account)).toEqual(['account-left']);
    });

    it('is gone where the directory does not know it any more', () => {
      const account = known();
      account.hear({ ...FACTS, faculty: '文学部' }, at(1));
      account.vanish(at(2));
      expect(typesOf(account)).toEqual(['account-changed', 'account-left']);
    });
  });

  describe('of whose addresses one was refused', () => {
    const [ADDRESS = ''] = FACTS.addresses;
    const DAY = 24 * 60;
    const refused = () => {
      const account = known();
      account.noteMail(ADDRESS, 'refused', at(0));
      return account;
    };

    it('knows it for 30 days', () => {
      expect(known().knownAt(at(0)).unreachable).toEqual([]);
      expect(refused().knownAt(at(30 * DAY - 1)).unreachable).toEqual([ADDRESS]);
      expect(refused().knownAt(at(30 * DAY)).unreachable).toEqual([]);
    });

    it('knows it until a mail to it is taken', () => {
      const account = refused();
      account.noteMail(ADDRESS, 'taken', at(1));
      expect(account.knownAt(at(1)).unreachable).toEqual([]);
    });

    it('counts from the last refusal', () => {
      const account = refused();
      account.noteMail(ADDRESS, 'refused', at(DAY));
      expect(account.knownAt(at(30 * DAY)).unreachable).toEqual([ADDRESS]);
    });

    it('takes that for no change of what the university says', () => {
      const account = refused();
      expect(account.agreesWith(FACTS)).toBe(true);
      account.learn({ ...FACTS }, at(1));
      account.learn(account.knownAt(at(1)), at(1));
      expect(typesOf(account)).toEqual([]);
      expect(account.knownAt(at(1)).unreachable).toEqual([ADDRESS]);
    });

    it('learns nothing from a mail to somebody else, or from one more that was taken', () => {
      expect(known().learnsFromMail('somebody@else.example', 'refused')).toBe(false);
      expect(known().learnsFromMail(ADDRESS, 'taken')).toBe(false);
      expect(known().learnsFromMail(ADDRESS, 'refused')).toBe(true);
      expect(refused().learnsFromMail(ADDRESS, 'taken')).toBe(true);
    });
  });

  it('knows that an address which is none takes no mail', () => {
    const addresses = ['v;w@x.example', 'hanako@mail.example'];
    expect(Account.heardOf({ ...FACTS, addresses }, at(0)).knownAt(at(0)).unreachable).toEqual(['v;w@x.example']);
  });
});
