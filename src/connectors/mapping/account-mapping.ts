import { log } from '../../shared/log.js';
import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import { timeIn } from './directory-times.js';
import type { MappingPlan, Matcher } from './mapping-plan.js';

/** What a directory says of an account, by names as it gives them; they are looked up whatever their capitals. */
export type Attributes = Readonly<Record<string, readonly string[]>>;

const ACCOUNT_ID = /^(\d{10})(?:@(.+))?$/;

/** Makes the facts of an account of what a directory says of it. */
export class AccountMapping {
  constructor(private readonly plan: MappingPlan) {}

  /** Every attribute to ask the directory for. */
  get attributes(): readonly string[] {
    const { accountId, student, staff, left, names, addresses, language, person, mergedInto, privileged } = this.plan;
    const matched = [student, staff, left.when, privileged].flatMap((matcher) => Object.keys(matcher));
    const single = [accountId, left.at?.attribute, language.attribute, person, mergedInto];
    const all = [...single, ...matched, ...Object.keys(left.bits), ...names.flat(), ...addresses];
    return [...new Set(all.flatMap((name) => name ?? []))];
  }

  /** The attribute that holds the account id. */
  get idAttribute(): string {
    return this.plan.accountId;
  }

  /** The attribute that holds the person; undefined where every account is a person of its own. */
  get personAttribute(): string | undefined {
    return this.plan.person;
  }

  /** The values of the id attribute under which an account stands. */
  idValues(accountId: string): readonly string[] {
    const { accountIdDomain } = this.plan;
    return [accountIdDomain ? `${accountId}@${accountIdDomain}` : accountId];
  }

  /** The facts in what a directory says; undefined for what is no account of the university, or cannot be understood. */
  factsIn(attributes: Attributes, now: Date): AccountFacts | undefined {
    const lookUp = byName(attributes);
    const { plan } = this;
    const accountId = this.idIn(lookUp(plan.accountId));
    if (!accountId) return undefined;
    const kind = matches(plan.student, lookUp) ? 'student' : matches(plan.staff, lookUp) ? 'staff' : undefined;
    if (!kind) {
      // A guess might let somebody link two accounts of theirs; connector:check shows which account it is.
      log.warn({ part: 'kind' }, 'directory.account-not-understood');
      return undefined;
    }
    const mergedInto = plan.mergedInto && this.idIn(lookUp(plan.mergedInto));
    const { left, leftAt } = leavingIn(plan.left, lookUp, now);
    return {
      accountId,
      kind,
      standing: left || mergedInto ? 'left' : 'current',
      ...((left || mergedInto) && leftAt && { leftAt }),
      names: namesIn(plan.names, lookUp),
      addresses: [...new Set(plan.addresses.flatMap(lookUp))].filter((address) => address.includes('@')),
      language: languageIn(plan.language, lookUp),
      personId: (plan.person && lookUp(plan.person)[0]) || accountId,
      ...(mergedInto && { mergedInto }),
      privileged: matches(plan.privileged, lookUp),
    };
  }

  private idIn(values: readonly string[]): string | undefined {
    const { accountIdDomain } = this.plan;
    const [, id, domain] = ACCOUNT_ID.exec(values[0] ?? '') ?? [];
    return domain?.toLowerCase() === accountIdDomain?.toLowerCase() ? id : undefined;
  }
}

type LookUp = (name: string) => readonly string[];

function byName(attributes: Attributes): LookUp {
  const values = new Map(Object.entries(attributes).map(([name, given]) => [name.toLowerCase(), given]));
  return (name) => values.get(name.toLowerCase()) ?? [];
}

function matches(matcher: Matcher, lookUp: LookUp): boolean {
  return Object.entries(matcher).some(([name, wanted]) =>
    lookUp(name).some((value) => wanted.some((one) => one.toLowerCase() === value.toLowerCase())),
  );
}

function leavingIn({ when, bits, at }: MappingPlan['left'], lookUp: LookUp, now: Date) {
  const leftAt = at && timeIn(lookUp(at.attribute)[0] ?? '', at.format);
  const flagged = Object.entries(bits).some(([name, mask]) => (Number(lookUp(name)[0] ?? 0) & mask) !== 0);
  const past = leftAt !== undefined && leftAt <= now;
  return { left: past || flagged || matches(when, lookUp), leftAt: past ? leftAt : undefined };
}

function namesIn(names: MappingPlan['names'], lookUp: LookUp): readonly string[] {
  const found = names.flatMap((attributes) => {
    if (attributes.length === 1) return lookUp(attributes[0] ?? '');
    const parts = attributes.map((name) => lookUp(name)[0] ?? '');
    return parts.every((part) => part !== '') ? [parts.join(' ')] : [];
  });
  return [...new Set(found)];
}

function languageIn({ attribute, otherwise }: MappingPlan['language'], lookUp: LookUp): 'ja' | 'en' {
  const said = (attribute && lookUp(attribute)[0]?.slice(0, 2).toLowerCase()) || otherwise;
  return said === 'ja' || said === 'en' ? said : otherwise;
}
