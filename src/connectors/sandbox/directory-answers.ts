import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import type { AccountChanges } from '../../accounts/ports/account-directory.js';
import type { AccessPass, CredentialEvidence, SignInMethod } from '../../recovery/ports/credential-directory.js';

/** What the directory says of an account; times are ISO 8601 in JSON. */
export interface AccountAnswer extends Omit<AccountFacts, 'leftAt' | 'endsAt' | 'mergedInto'> {
  readonly leftAt: string | null;
  readonly endsAt: string | null;
  readonly mergedInto: string | null;
}

/** One page of what changed. */
export interface ChangesAnswer {
  readonly changes: readonly (AccountAnswer & { readonly asOf: string })[];
  readonly cursor: string;
  readonly more: boolean;
}

/** What the directory says of an account's credentials. */
export interface CredentialsAnswer {
  readonly passwordChangedAt?: string;
  readonly accessPassIssuedAt?: string;
}

/** The registered second factors of an account. */
export interface MethodsAnswer {
  readonly methods: readonly { readonly id: string; readonly registeredAt: string }[];
}

/** A new access pass. */
export interface PassAnswer {
  readonly code: string;
  readonly expiresAt: string;
}

/** The facts in an answer, without what the service does not ask for. */
export function factsIn(answer: AccountAnswer): AccountFacts {
  const { accountId, kind, standing, leftAt, endsAt, mergedInto, faculty } = answer;
  const { names, addresses, language, personId, privileged, signInName } = answer;
  const facts = { accountId, kind, standing, names, addresses, language, personId, privileged };
  return {
    ...facts,
    ...(faculty !== undefined && { faculty }),
    ...(signInName !== undefined && { signInName }),
    ...(leftAt !== null && { leftAt: new Date(leftAt) }),
    ...(endsAt !== null && { endsAt: new Date(endsAt) }),
    ...(mergedInto !== null && { mergedInto }),
  };
}

/** The changes in an answer. */
export function changesIn({ changes, cursor, more }: ChangesAnswer): AccountChanges {
  const dated = changes.map((answer) => ({ facts: factsIn(answer), asOf: new Date(answer.asOf) }));
  return { changes: dated, cursor, more };
}

/** The times in an answer. */
export function evidenceIn({ passwordChangedAt, accessPassIssuedAt }: CredentialsAnswer): CredentialEvidence {
  return {
    ...(passwordChangedAt !== undefined && { passwordChangedAt: new Date(passwordChangedAt) }),
    ...(accessPassIssuedAt !== undefined && { accessPassIssuedAt: new Date(accessPassIssuedAt) }),
  };
}

/** The methods in an answer. */
export function methodsIn({ methods }: MethodsAnswer): readonly SignInMethod[] {
  return methods.map(({ id, registeredAt }) => ({ id, registeredAt: new Date(registeredAt) }));
}

/** The pass in an answer. */
export function passIn({ code, expiresAt }: PassAnswer): AccessPass {
  return { code, expiresAt: new Date(expiresAt) };
}
