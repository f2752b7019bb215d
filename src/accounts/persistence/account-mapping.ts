import type { Vault } from '../../shared/crypto/vault.js';
import type { DatedAccountFacts } from '../contract/account-facts.query.js';
import { Account } from '../domain/account.js';
import type { AccountRow } from './account.entity.js';

/** What the sealed facts of an account are sealed for. */
export const FACTS_PURPOSE = 'accounts.facts';

interface SealedFacts extends Pick<DatedAccountFacts, 'names' | 'addresses' | 'signInName'> {
  readonly overtaken?: string;
}

/** An account as a row; its names, addresses and name to sign in with only sealed. */
export function toRow(vault: Vault, { current, overtaken }: Account): AccountRow {
  const { accountId, names, addresses, signInName, leftAt, mergedInto, endsAt, faculty, ...facts } = current;
  const sealedFacts = vault.seal(FACTS_PURPOSE, JSON.stringify({ names, addresses, signInName, overtaken }));
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
  const { overtaken, ...sealed }: SealedFacts = JSON.parse(vault.open(FACTS_PURPOSE, sealedFacts));
  const optional = {
    ...(leftAt && { leftAt }),
    ...(mergedInto && { mergedInto }),
    ...(endsAt && { endsAt }),
    ...(faculty && { faculty }),
  };
  return Account.restore({ accountId: id, ...sealed, ...optional, ...facts }, overtaken);
}
