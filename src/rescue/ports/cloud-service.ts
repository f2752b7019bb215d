/** Access as it was granted to one person. */
export interface AccessGrant {
  /** The application's id; the same at every repetition. */
  readonly rescueId: string;
  readonly accountId: string;
  /** The mail address that the person proved to read. */
  readonly contact: string;
  /** When access must have ended. */
  readonly until: Date;
}

/**
 * What opens access: a password that works once, outside the university's sign-in, and must be changed then; or files
 * that were shared with the proved address, which signs in there with a code that the service mails to it.
 */
export type AccessKey =
  | { readonly kind: 'password'; readonly address: string; readonly userName: string; readonly password: string }
  | { readonly kind: 'shared'; readonly addresses: readonly SharedFolder[]; readonly contact: string };

/** Something that was shared, with the address at which it opens. */
interface SharedFolder {
  readonly name: string;
  readonly address: string;
}

/** Whether the data of an account can still be given out. */
export type DataStanding = 'there' | 'gone';

/** Seconds within which every call of a cloud service must have ended, whatever happens. */
export const CALL_SECONDS = 100;

/**
 * A cloud service that lets a former member at their data for some days; a connector implements it. Every call ends
 * within CALL_SECONDS and may be repeated, going on where it was. Throws CloudRefused or CloudUnavailable (certainly not done) or CloudOutcomeUnknown
 * (perhaps done).
 */
export abstract class CloudService {
  /** Looks whether the data are still there; changes nothing. */
  abstract probe(accountId: string): Promise<DataStanding>;
  /** Opens access, or renews what opens it, after which what was given before opens nothing. */
  abstract open(grant: AccessGrant): Promise<AccessKey>;
  /**
   * Ends access with every session, and resolves only when the service has confirmed, read back, that nothing opens it
   * any more; done as well where access was never opened or the account is gone.
   */
  abstract close(grant: AccessGrant): Promise<void>;
}
