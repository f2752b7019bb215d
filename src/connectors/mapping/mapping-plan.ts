import type { TimeFormat } from './directory-times.js';

/** Attributes with values of which an account must have one, capitals and small letters alike. */
export type Matcher = Readonly<Record<string, readonly string[]>>;

/** Where each fact of an account stands in a directory, as DIRECTORY_MAPPING says it. */
export interface MappingPlan {
  /** The attribute with the ten digits, alone or before an `@`. */
  readonly accountId: string;
  /** What stands behind the `@`; without it the digits stand alone. */
  readonly accountIdDomain?: string;
  /** Who is a student; asked before `staff`. */
  readonly student: Matcher;
  readonly staff: Matcher;
  readonly left: {
    /** Who has left. */
    readonly when: Matcher;
    /** Attributes with a number of which one of these bits says so, such as 2 of `userAccountControl`. */
    readonly bits: Readonly<Record<string, number>>;
    /** The attribute with the time of leaving, which may lie ahead. */
    readonly at?: { readonly attribute: string; readonly format: TimeFormat };
  };
  /** Attributes with names; a list of attributes is joined by spaces into one name. */
  readonly names: readonly (readonly string[])[];
  readonly addresses: readonly string[];
  readonly language: { readonly attribute?: string; readonly otherwise: 'ja' | 'en' };
  /** The attribute that is the same for all accounts of a person; without it every account is a person of its own. */
  readonly person?: string;
  /** The attribute with the account that this one was merged into. */
  readonly mergedInto?: string;
  /** Whom only the desk may recover. */
  readonly privileged: Matcher;
}
