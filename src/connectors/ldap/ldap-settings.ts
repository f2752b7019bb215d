import type { AccountMapping } from '../mapping/account-mapping.js';

/** The kinds of LDAP server whose ways of setting a password are known. */
export const LDAP_FLAVOURS = ['active-directory', 'openldap'] as const;
export type LdapFlavour = (typeof LDAP_FLAVOURS)[number];

/** Where the LDAP server is, who asks there, and how its entries are to be understood. */
export interface LdapSettings {
  readonly url: URL;
  /** Certificates of the authorities to trust in place of the well-known ones, as PEM. */
  readonly ca: string | undefined;
  readonly bindDn: string;
  /** Never logged. */
  readonly bindPassword: string;
  readonly baseDn: string;
  /** What an entry must be to be an account of ours, as of RFC 4515. */
  readonly filter: string;
  readonly flavour: LdapFlavour;
  readonly mapping: AccountMapping;
  readonly limits?: LdapLimits;
}

/** Milliseconds to connect, for one answer, and for a whole call; how many changed entries are enough for one page. */
export interface LdapLimits {
  readonly connectMs: number;
  readonly answerMs: number;
  readonly callMs: number;
  readonly feedPage: number;
}

/** The limits that hold where a test sets no shorter ones; slapd gives no more than 500 entries to anybody unless it is told otherwise. */
export const LDAP_LIMITS: LdapLimits = { connectMs: 3_000, answerMs: 5_000, callMs: 15_000, feedPage: 499 };
