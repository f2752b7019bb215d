import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import type { AccessPass, CredentialEvidence } from '../../recovery/ports/credential-directory.js';

/** What the directory says of an account; times are ISO 8601 in JSON. */
export interface AccountAnswer extends Omit<AccountFacts, 'leftAt'> {
  readonly leftAt: string | null;
}

/** What the directory says of an account's credentials. */
export interface CredentialsAnswer {
  readonly passwordChangedAt?: string;
  readonly accessPassIssuedAt?: string;
}

/** A new access pass. */
export interface PassAnswer {
  readonly code: string;
  readonly expiresAt: string;
}

/** The facts in an answer, without what the service does not ask for. */
export function factsIn(answer: AccountAnswer): AccountFacts {
  const { accountId, kind, standing, leftAt, names, addresses, language, personId, privileged } = answer;
  const facts = { accountId, kind, standing, names, addresses, language, personId, privileged };
  return leftAt === null ? facts : { ...facts, leftAt: new Date(leftAt) };
}

/** The times in an answer. */
export function evidenceIn({ passwordChangedAt, accessPassIssuedAt }: CredentialsAnswer): CredentialEvidence {
  return {
    ...(passwordChangedAt !== undefined && { passwordChangedAt: new Date(passwordChangedAt) }),
    ...(accessPassIssuedAt !== undefined && { accessPassIssuedAt: new Date(accessPassIssuedAt) }),
  };
}

/** The pass in an answer. */
export function passIn({ code, expiresAt }: PassAnswer): AccessPass {
  return { code, expiresAt: new Date(expiresAt) };
}
