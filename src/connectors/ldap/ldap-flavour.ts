import type { Entry } from 'ldapts';
import type { MissingRight, PasswordSet } from '../../recovery/ports/credential-directory.js';
import type { RefusalReason } from '../../recovery/ports/directory-errors.js';
import type { LdapSession } from './ldap-session.js';

/** That an account lets nobody in any more, or not yet, and since when where that is told. */
export interface AccountEnd {
  readonly leftAt?: Date;
}

/** A cursor's state: which server's counting it is, and how far that had come. */
export interface FeedPosition {
  readonly server: string;
  readonly count: string;
}

/** In what kinds of LDAP server differ. */
export interface Flavour {
  /** Attributes that it asks for beside those of the mapping. */
  readonly attributes: readonly string[];
  /** Whether the directory itself withholds the account from those who may reset others. */
  isProtected(entry: Entry): boolean;
  /** The end that the directory itself knows of, whatever the mapping says; undefined for an account that is in use. */
  endOf(entry: Entry, now: Date): AccountEnd | undefined;
  /** The entry with what must be asked for of one account alone, for the calls below. */
  detailsOf(session: LdapSession, entry: Entry): Promise<Entry>;
  /** Why a password that was set would be of no use, or the directory would not set it; undefined where nothing is known against it. */
  refusalOf(entry: Entry): RefusalReason | undefined;
  /** Sets a password that must be changed at the next sign-in, lifts a lock by wrong tries, and reads back what came of it. */
  setTemporaryPassword(session: LdapSession, entry: Entry, password: string): Promise<PasswordSet>;
  /** What the service may not do with the account, or the server not for anybody. */
  missingRights(session: LdapSession, entry: Entry): Promise<readonly MissingRight[]>;
  /** When the password was last changed, as far as the entry tells. */
  passwordChangedAt(entry: Entry): Date | undefined;
  /** Where the server's count of changes stands now. */
  position(session: LdapSession): Promise<FeedPosition>;
  /** The position before all changes, by the counting of the server that `now` is of. */
  beginning(now: FeedPosition): FeedPosition;
  /** An entry's own count of its latest change, such that counts come in the order of texts. */
  countOf(entry: Entry): string;
  /** The filter of what changed after a position, and not after the count `until`. */
  changed(since: FeedPosition, until?: string): string;
  /** The position to go on from, after these changes since one; `now` was asked for before they were. */
  reached(changes: readonly Entry[], since: FeedPosition, now: FeedPosition): FeedPosition;
}
