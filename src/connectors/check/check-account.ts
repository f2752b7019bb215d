import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import type { AccountDirectory } from '../../accounts/ports/account-directory.js';
import type {
  Ability,
  CredentialDirectory,
  CredentialEvidence,
  MissingRight,
  Prospect,
} from '../../recovery/ports/credential-directory.js';
import { DirectoryRefused } from '../../recovery/ports/directory-errors.js';

/** What a connector understood of one account. */
export interface CheckedAccount {
  readonly facts: AccountFacts;
  readonly abilities: ReadonlySet<Ability>;
  readonly prospect: Prospect;
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
  const prospect = await credentials.prospect(accountId);
  // Which right is missing is told among the rights.
  const evidence = await credentials.evidence(accountId).catch((error: unknown) => without('not-permitted', error, {}));
  return { facts, abilities: credentials.abilities, prospect, evidence };
}

/** The rights that the connector lacks, as far as an account lets it try them. */
export async function checkRights(
  credentials: CredentialDirectory,
  accountId: string,
): Promise<readonly MissingRight[]> {
  return credentials.missingRights(accountId).catch((error: unknown) => without('account-unknown', error, []));
}

function without<Value>(reason: string, error: unknown, value: Value): Value {
  if (error instanceof DirectoryRefused && error.details.reason === reason) return value;
  throw error;
}
