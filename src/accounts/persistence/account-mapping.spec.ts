import { describe, expect, it } from 'vitest';
import { parseDataKeys } from '../../shared/crypto/data-keys.js';
import { Vault } from '../../shared/crypto/vault.js';
import type { AccountFacts } from '../contract/account-facts.query.js';
import { Account } from '../domain/account.js';
import { toAccount, toRow } from './account-mapping.js';

const vault = new Vault(parseDataKeys(`1:${Buffer.alloc(32, 1).toString('base64')}`));
const asOf = new Date('2026-04-01T00:00:00Z');
const FACTS: AccountFacts = {
  accountId: '0123456789',
  kind: 'student',
  standing: 'current',
  names: ['山田 花子', 'Hanako Yamada'],
  addresses: ['hanako@mail.example'],
  language: 'ja',
  personId: 'person-1',
  privileged: true,
};

describe('an account', () => {
  it.each<[string, AccountFacts]>([
    ['that is current', FACTS],
    ['that has left', { ...FACTS, standing: 'left', leftAt: new Date('2026-03-31T15:00:00Z') }],
    ['that signs in with a name', { ...FACTS, signInName: '0123456789@univ.example' }],
    ['that was merged', { ...FACTS, standing: 'left', leftAt: asOf, mergedInto: '1111111111' }],
  ])('%s is the same after it was kept', (_what, facts) => {
    expect(toAccount(vault, toRow(vault, Account.heardOf(facts, asOf))).current).toEqual({ ...facts, asOf });
  });

  it('keeps which of its addresses were refused, and forgets the others', () => {
    const account = Account.heardOf(FACTS, asOf);
    account.noteMail('hanako@mail.example', 'refused', asOf);
    expect(toAccount(vault, toRow(vault, account)).refused).toEqual([{ address: 'hanako@mail.example', at: asOf }]);
    account.learn({ ...FACTS, addresses: [] }, asOf);
    expect(toAccount(vault, toRow(vault, account)).refused).toEqual([]);
  });

  it('shows neither name nor address in its row', () => {
    const signInName = 'hanako@univ.example';
    const row = toRow(vault, Account.heardOf({ ...FACTS, signInName }, asOf));
    const shown = Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('utf8') : String(value)));
    for (const text of [...FACTS.names, ...FACTS.addresses, signInName]) expect(shown.join('\n')).not.toContain(text);
  });
});
