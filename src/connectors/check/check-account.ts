import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import type { AccountDirectory } from '../../accounts/ports/account-directory.js';
import type { Ability, CredentialDirectory, CredentialEvidence } from '../../recovery/ports/credential-directory.js';

/** What a connector understood of one account. */
export interface CheckedAccount {
  readonly facts: AccountFacts;
  readonly abilities: ReadonlySet<Ability>;
  readonly evidence: CredentialEvidence;
}

/** Reads one account as the service would, and changes nothing; undefined where the directory does not know it. */
export async function checkAccount(
  accounts: AccountDirectory,
  credentials: CredentialDirectory,
  accountId: string,
): Promise<CheckedAccount | undefined> {
  const facts = await accounts.find(accountId);
  if (!facts) return undefined;
  return { facts, abilities: credentials.abilities, evidence: await credentials.evidence(accountId) };
}
