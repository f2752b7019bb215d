import type { Vault } from '../../shared/crypto/vault.js';
import type { DatedAccountFacts } from '../contract/account-facts.query.js';
import { Account } from '../domain/account.js';
import type { AccountRow } from './account.entity.js';

/** What the sealed facts of an account are sealed for. */
export const FACTS_PURPOSE = 'accounts.facts';

interface SealedFacts extends Pick<DatedAccountFacts, 'names' | 'addresses' | 'signInName'> {
  readonly overtaken?: string;
  readonly refused?: readonly { readonly address: string; readonly at: number }[];
}

/** An account as a row; its names, addresses and name to sign in with only sealed. */
export function toRow(vault: Vault, { current, overtaken, refused }: Account): AccountRow {
  const { accountId, names, addresses, signInName, leftAt, mergedInto, endsAt, faculty, ...facts } = current;
  const timed = refused.map(({ address, at }) => ({ address, at: at.getTime() }));
  const secret = { names, addresses, signInName, overtaken, refused: timed };
  const sealedFacts = vault.seal(FACTS_PURPOSE, JSON.stringify(secret));
  const optional = {
    leftAt: leftAt ?? null,
    mergedInto: mergedInto ?? null,
    endsAt: endsAt ?? null,
    faculty: faculty ?? null,
  };
  return { id: accountId, ...optional, sealedFacts, ...facts };
}

/** An account from its row. */
export function toAccount(vault: Vault, row: AccountRow): Account {
  const { id, sealedFacts, leftAt, mergedInto, endsAt, faculty, ...facts } = row;
  const { overtaken, refused = [], ...sealed }: SealedFacts = JSON.parse(vault.open(FACTS_PURPOSE, sealedFacts));
  const optional = {
    ...(leftAt && { leftAt }),
    ...(mergedInto && { mergedInto }),
    ...(endsAt && { endsAt }),
    ...(faculty && { faculty }),
  };
  const dated = refused.map(({ address, at }) => ({ address, at: new Date(at) }));
  return Account.restore({ accountId: id, ...sealed, ...optional, ...facts }, overtaken, dated);
}
