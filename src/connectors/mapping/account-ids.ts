import { AccountUnreadable } from './account-unreadable.js';
import { type Attributes, valuesOf } from './attributes.js';
import type { IdRule } from './mapping-rules.js';

/** How account ids are written in the directory. */
export class AccountIds {
  constructor(private readonly rule: IdRule) {}

  /** The values under which an account may be found. */
  writtenAs(accountId: string): readonly string[] {
    return this.rule.domains?.map((domain) => `${accountId}@${domain}`) ?? [accountId];
  }

  /** The id that an account's attribute holds; undefined where it holds none. */
  in(attributes: Attributes): string | undefined {
    const ids = valuesOf(attributes, this.rule.attribute).map((value) => this.read(value));
    const [first, ...others] = new Set(ids.filter((id) => id !== undefined));
    if (others.length > 0) throw new AccountUnreadable('id-ambiguous');
    return first;
  }

  /** The id in a value; only in one that `writtenAs` gives, so that what is read can be found again. */
  read(value: string): string | undefined {
    const id = /^\d{10}/.exec(value)?.[0];
    const small = value.toLowerCase();
    return id !== undefined && this.writtenAs(id).some((written) => written.toLowerCase() === small) ? id : undefined;
  }
}
