/** A temporary access pass: signs in once or a few times without password and second factor, until it expires. */
export interface AccessPass {
  readonly code: string;
  readonly expiresAt: Date;
}

/** What can be read back after a call whose answer was lost. */
export interface CredentialEvidence {
  readonly passwordChangedAt?: Date;
  readonly accessPassIssuedAt?: Date;
}

/**
 * The university's directory as far as passwords and sign-in methods go; a connector implements it.
 * Throws DirectoryRefused (certainly not done), DirectoryUnavailable (certainly not done) or OutcomeUnknown (perhaps done).
 */
export abstract class CredentialDirectory {
  /** Sets a password that must be changed at the next sign-in. */
  abstract setTemporaryPassword(accountId: string, password: string): Promise<void>;
  /** Issues an access pass; an earlier one stops working. */
  abstract issueAccessPass(accountId: string): Promise<AccessPass>;
  abstract withdrawAccessPass(accountId: string): Promise<void>;
  /** Removes every registered second factor. */
  abstract removeMethods(accountId: string): Promise<void>;
  /** Ends every session of the account. */
  abstract revokeSessions(accountId: string): Promise<void>;
  abstract evidence(accountId: string): Promise<CredentialEvidence>;
}
