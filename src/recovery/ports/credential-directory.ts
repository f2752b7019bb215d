/** A temporary access pass: signs in once or a few times without password and second factor, until it expires. */
export interface AccessPass {
  readonly code: string;
  readonly expiresAt: Date;
}

/** A second factor as the directory lists it. */
export interface SignInMethod {
  /** The directory's own; opaque to the service. */
  readonly id: string;
  /** Undefined where the directory does not tell. */
  readonly registeredAt?: Date;
}

/** What can be read back after a call whose answer was lost. */
export interface CredentialEvidence {
  readonly passwordChangedAt?: Date;
  readonly accessPassIssuedAt?: Date;
}

/** What a directory may be able to do: set temporary passwords, issue access passes, list and remove second factors, end sessions. */
export type Ability = 'password' | 'access-pass' | 'methods' | 'sessions';

/**
 * The university's directory as far as passwords and sign-in methods go; a connector implements it. Every call ends in a time of its own.
 * Throws DirectoryRefused (certainly not done), DirectoryUnavailable (certainly not done) or OutcomeUnknown (perhaps done).
 * A call for what is not among its abilities throws DirectoryRefused with the reason `not-offered`; the service does not make it.
 */
export abstract class CredentialDirectory {
  /** What this directory can do, for every account alike. */
  abstract readonly abilities: ReadonlySet<Ability>;
  /** Sets a password that must be changed at the next sign-in. */
  abstract setTemporaryPassword(accountId: string, password: string): Promise<void>;
  /** Issues an access pass; an earlier one stops working. */
  abstract issueAccessPass(accountId: string): Promise<AccessPass>;
  /** Makes the account's access pass worthless; done as well where there is none. */
  abstract withdrawAccessPass(accountId: string): Promise<void>;
  /** The registered second factors, in the order in which they can be removed; a password or an access pass is none. */
  abstract methods(accountId: string): Promise<readonly SignInMethod[]>;
  /** Removes a second factor; done as well where it is gone. */
  abstract removeMethod(accountId: string, methodId: string): Promise<void>;
  /** Ends every session of the account. */
  abstract revokeSessions(accountId: string): Promise<void>;
  /** Reads back what was last done to the credentials. */
  abstract evidence(accountId: string): Promise<CredentialEvidence>;
}
