import type { RefusalReason } from '../contract/failure.js';
import type { Step } from '../domain/plan.js';

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
  /** Whether another one that is registered in its place has the same id, so that only the time tells them apart. */
  readonly sharesId?: boolean;
}

/** What can be read back after a call whose answer was lost. */
export interface CredentialEvidence {
  readonly passwordChangedAt?: Date;
  readonly accessPassIssuedAt?: Date;
}

/** What setting a temporary password came to. */
export interface PasswordSet {
  /** Whether the directory makes the person choose another one at the next sign-in; where not, it stays in force until they do. */
  readonly changeForced: boolean;
  /** Whether the directory lets the account sign in at certain hours only, and not at this one. */
  readonly outsideHours?: boolean;
}

/** What a directory would do for one account now, as far as reading tells. */
export interface Prospect {
  /** Why it would refuse a step; what is not named here may still be refused. */
  readonly refuses: Readonly<Partial<Record<Step, RefusalReason>>>;
  /** Whether a second factor is registered; undefined where the directory does not tell. */
  readonly secondFactor?: boolean;
}

/** A right that the connector lacks: its name in the directory's own words, and what fails without it. */
export interface MissingRight {
  readonly right: string;
  readonly without: string;
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
  /** Whether an access pass signs in by itself, without a password, so that whoever holds it needs nothing else. */
  abstract readonly passSignsIn: boolean;
  /** Learns by reading alone what would be refused, so that nothing is taken away for the sake of something that is not given. */
  abstract prospect(accountId: string): Promise<Prospect>;
  /** Sets a password that must be changed at the next sign-in where the directory can force it, and lifts a lock by wrong tries. */
  abstract setTemporaryPassword(accountId: string, password: string): Promise<PasswordSet>;
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
  /** Tries every read that the calls above rest on, for an operator, and tells the rights that are missing. */
  abstract missingRights(accountId: string): Promise<readonly MissingRight[]>;
}
