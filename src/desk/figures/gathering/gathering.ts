import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type AccountGroup, AccountGroups, FacultiesOf } from '../../../accounts/contract/account-figures.query.js';
import {
  AccountsPerWeek,
  EventCount,
  EventsByReason,
  type EventsForReason,
} from '../../../audit/contract/event-figures.query.js';
import { LinkUsed } from '../../../linking/contract/events.js';
import { LinkedAccounts } from '../../../linking/contract/link-figures.query.js';
import { type PastCase, PastCases } from '../../../recovery/contract/case-figures.query.js';
import { RecoveryRefused } from '../../../recovery/contract/events.js';
import { Clock } from '../../../shared/clock.js';
import { type OpenCases, openCases } from './open-cases.js';
import { lastDays, lastWeeks, SPANS, type Span } from './spans.js';

// What verification records; the desk knows it from the audit only.
const CARD_READ = 'verification.card-proven';
const READING_REFUSED = 'verification.proof-refused';

/** All that the figures are made of, with nothing hidden yet. */
export interface Gathered {
  readonly groups: readonly AccountGroup[];
  /** Of every account that the rest is about. */
  readonly facultyOf: ReadonlyMap<string, string>;
  /** Every faculty of which anybody is known. */
  readonly faculties: readonly string[];
  readonly weeks: Span;
  /** Of each week the accounts whose links were used, each as often as that was. */
  readonly uses: readonly (readonly string[])[];
  readonly cases: readonly PastCase[];
  readonly refusals: readonly EventsForReason[];
  readonly readings: number;
  readonly readingsRefused: readonly EventsForReason[];
  readonly open: readonly OpenCases[];
}

/** Asks every context for its part of the figures. */
@Injectable()
export class Gathering {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async gather(): Promise<Gathered> {
    const now = await this.clock.now();
    const weeks = lastWeeks(now);
    const { from, until } = lastDays(now);
    const [groups, uses, cases, refusals, readings, readingsRefused, open] = await Promise.all([
      this.groups(now),
      // From the audit, which still knows the uses of links that ended since.
      this.queries.execute(new AccountsPerWeek(LinkUsed.type, weeks.from, SPANS.weeks)),
      this.queries.execute(new PastCases(from, until)),
      this.queries.execute(new EventsByReason(RecoveryRefused.type, from, until)),
      this.queries.execute(new EventCount(CARD_READ, from, until)),
      this.queries.execute(new EventsByReason(READING_REFUSED, from, until)),
      openCases(this.queries),
    ]);
    const others = [...cases, ...refusals, ...open.flatMap(({ cases: all }) => all)];
    const known = new Set([...uses.flat(), ...others.flatMap(({ accountId }) => accountId ?? [])]);
    const facultyOf = await this.queries.execute(new FacultiesOf([...known]));
    const faculties = [...new Set([...groups.flatMap(({ faculty }) => faculty ?? []), ...facultyOf.values()])];
    return { groups, facultyOf, faculties, weeks, uses, cases, refusals, readings, readingsRefused, open };
  }

  private async groups(now: Date): Promise<readonly AccountGroup[]> {
    const linked = await this.queries.execute(new LinkedAccounts());
    const until = new Date(now.getTime() + SPANS.leavingDays * 24 * 60 * 60 * 1000);
    return this.queries.execute(new AccountGroups(linked, { after: now, until }));
  }
}
