import type { Entry } from 'ldapts';
import type { LdapSession } from './ldap-session.js';

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
  /** Sets a password that must be changed at the next sign-in. */
  setTemporaryPassword(session: LdapSession, entry: Entry, password: string): Promise<void>;
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
