import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import { AccountIds } from './account-ids.js';
import { AccountUnreadable } from './account-unreadable.js';
import { type Attributes, hasOneOf, valueOf } from './attributes.js';
import { attributesOf } from './attributes-of-rules.js';
import { endedAt, endsAt, saysLeft } from './ending-of-account.js';
import { kindOf } from './kind-of-account.js';
import type { MappingRules } from './mapping-rules.js';
import { readMappingRules } from './read-mapping-rules.js';
import { addressesIn, languageIn, namesIn, onlyValueIn } from './words-of-account.js';

export type { Attributes } from './attributes.js';

/** How people sign in where the rules do not say it. */
export interface UsualSignIn {
  /** The attribute that holds the name to sign in with. */
  readonly attribute?: string;
  /** What stands behind the ten digits and an `@`. */
  readonly domain?: string | undefined;
}

/** Reads from a directory's attributes what the service must know of an account, by rules; it guesses nothing. */
export class AccountMapping {
  /** Every attribute name to ask the directory for. */
  readonly attributes: readonly string[];
  /** The attribute that holds the account id. */
  readonly idAttribute: string;
  /** The attribute that is the same for all accounts of one person; undefined where every account is a person of its own. */
  readonly personAttribute: string | undefined;
  private readonly ids: AccountIds;

  constructor(
    private readonly rules: MappingRules,
    private readonly signInDomain?: string,
  ) {
    this.attributes = attributesOf(rules);
    this.idAttribute = rules.id.attribute;
    this.personAttribute = rules.person;
    this.ids = new AccountIds(rules.id);
  }

  /** The values of the id attribute under which an account may be found. */
  idValues(accountId: string): readonly string[] {
    return this.ids.writtenAs(accountId);
  }

  /** The facts; undefined for what is not one of our accounts. Throws AccountUnreadable for one that the rules cannot read. */
  factsIn(attributes: Attributes, now: Date): AccountFacts | undefined {
    const accountId = this.ids.in(attributes);
    if (accountId === undefined) return undefined;
    const { kind, standing, leftAt: end, names, addresses, language, privileged } = this.rules;
    const mergedInto = this.mergedInto(attributes, accountId);
    const leftAt = end && endedAt(attributes, end, now);
    const left = standing.map((rule) => saysLeft(attributes, rule)).includes(true);
    return {
      accountId,
      kind: kindOf(attributes, kind),
      standing: left || leftAt !== undefined || mergedInto !== undefined ? 'left' : 'current',
      ...(leftAt && { leftAt }),
      ...this.moreIn(attributes, accountId, now),
      names: namesIn(attributes, names),
      addresses: addressesIn(attributes, addresses),
      language: languageIn(attributes, language),
      personId: this.personId(attributes) ?? accountId,
      ...(mergedInto !== undefined && { mergedInto }),
      privileged: privileged.some(({ attribute, values }) => hasOneOf(attributes, attribute, values)),
    };
  }

  /** What is of use where it is told, and without which every account can be read. */
  private moreIn(
    attributes: Attributes,
    accountId: string,
    now: Date,
  ): Pick<AccountFacts, 'faculty' | 'endsAt' | 'signInName'> {
    const faculty = onlyValueIn(attributes, this.rules.faculty);
    const end = this.rules.endsAt && endsAt(attributes, this.rules.endsAt, now);
    const { signInDomain: domain } = this;
    const signInName = onlyValueIn(attributes, this.rules.signInName) ?? (domain && `${accountId}@${domain}`);
    return { ...(end && { endsAt: end }), ...(faculty && { faculty }), ...(signInName && { signInName }) };
  }

  private personId(attributes: Attributes): string | undefined {
    if (this.personAttribute === undefined) return undefined;
    const personId = valueOf(attributes, this.personAttribute);
    if (personId === undefined) throw new AccountUnreadable('person-unknown');
    return personId;
  }

  private mergedInto(attributes: Attributes, accountId: string): string | undefined {
    const value = this.rules.mergedInto === undefined ? undefined : valueOf(attributes, this.rules.mergedInto);
    if (value === undefined) return undefined;
    const other = /^\d{10}$/.test(value) ? value : this.ids.read(value);
    if (other === undefined || other === accountId) throw new AccountUnreadable('merged-into-unreadable');
    return other;
  }
}

/** The mapping that JSON text describes, or the file that the text names; throws MappingUnusable with every fault. */
export function accountMapping(text: string, usual: UsualSignIn = {}): AccountMapping {
  const rules = readMappingRules(text);
  rules.signInName ??= usual.attribute;
  return new AccountMapping(rules, usual.domain);
}
