import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccountFactsOf, type KnownAccount } from '../../accounts/contract/account-facts.query.js';
import { type AuditRecord, RecordsOfAccount } from '../../audit/contract/audit-records.query.js';
import { LinkOfAccount, type LiveLink } from '../../linking/contract/link.query.js';
import { Clock } from '../../shared/clock.js';
import type { ActState } from '../domain/act.js';
import { TooManyLookups } from '../domain/act.errors.js';
import { Acts } from '../domain/acts.js';
import { NotFoundAtDesk } from '../domain/operator.errors.js';
import { type Operator, worksFor } from '../domain/operator.js';
import { Looks } from '../persistence/looks.js';
import { Lookups } from '../persistence/lookups.js';
import { type Objection, Objections } from '../persistence/objections.js';

/** What the desk sees of a person. */
export interface SeenPerson {
  readonly account: KnownAccount;
  readonly link: LiveLink | undefined;
  /** Acts with whether they wait for a second operator now. */
  readonly acts: readonly (ActState & { readonly open: boolean })[];
  readonly objections: readonly Objection[];
  readonly records: readonly AuditRecord[];
  /** Leads to earlier records; undefined where there are none. */
  readonly earlier: string | undefined;
}

const RECORDS = 50;

/** Shows one person to an operator of their faculty, and puts that on record first. */
@Injectable()
export class People {
  constructor(
    private readonly queries: QueryBus,
    private readonly acts: Acts,
    private readonly objections: Objections,
    private readonly looks: Looks,
    private readonly lookups: Lookups,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundAtDesk for somebody who is not known, or none of this operator's. */
  async mayBeSeen(accountId: string, operator: Operator): Promise<KnownAccount> {
    const known = /^\d{10}$/.test(accountId);
    const account = known ? await this.queries.execute(new AccountFactsOf(accountId, 'known')) : undefined;
    if (!account || !worksFor(operator, account.faculty)) throw new NotFoundAtDesk();
    return account;
  }

  /** Counts a lookup, whatever it comes to; throws TooManyLookups. */
  async countLookup({ accountId }: Operator): Promise<void> {
    if (!(await this.lookups.takes(accountId))) throw new TooManyLookups();
  }

  /** Counts an address that was written by hand like any other lookup; whom the operator has just looked at is none. */
  async countUnlessSeen(accountId: string, operator: Operator): Promise<void> {
    if (!(await this.looks.isOnRecord(operator.accountId, accountId))) await this.countLookup(operator);
  }

  /** Puts on record that somebody was found; throws what `mayBeSeen` throws. */
  async find(accountId: string, operator: Operator): Promise<KnownAccount> {
    const account = await this.mayBeSeen(accountId, operator);
    await this.looks.note(operator.accountId, accountId);
    return account;
  }

  async lookAt(accountId: string, operator: Operator, before?: string): Promise<SeenPerson> {
    const account = await this.find(accountId, operator);
    const at = await this.clock.now();
    const [link, acts, objections, records] = await Promise.all([
      this.queries.execute(new LinkOfAccount(accountId)),
      this.acts.ofAccount(accountId),
      this.objections.ofAccount(accountId),
      this.queries.execute(new RecordsOfAccount(accountId, RECORDS, before)),
    ]);
    const earlier = records.length === RECORDS ? records.at(-1)?.seq : undefined;
    const seen = acts.map((act) => ({ ...act.current, open: act.isOpen(at) }));
    return { account, link, acts: seen, objections, records, earlier };
  }

  async hasLink(accountId: string, linkId: string): Promise<boolean> {
    const link = await this.queries.execute(new LinkOfAccount(accountId));
    return link?.linkId === linkId;
  }
}
