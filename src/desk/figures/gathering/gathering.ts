import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type AccountGroup, AccountGroups, FacultiesOf } from '../../../accounts/contract/account-figures.query.js';
import { EventCount, EventsByReason, type EventsForReason } from '../../../audit/contract/event-figures.query.js';
import { LinkedAccounts } from '../../../linking/contract/link-figures.query.js';
import { type PastCase, PastCases } from '../../../recovery/contract/case-figures.query.js';
import { RecoveryRefused } from '../../../recovery/contract/events.js';
import { Clock } from '../../../shared/clock.js';
import { type OpenCases, openCases } from './open-cases.js';
import { lastDays, lastWeeks, SPANS, type Span } from './spans.js';
import { type UsesOfWeek, usesPerWeek } from './uses-per-week.js';

// What verification records; the desk knows it from the audit only.
const CARD_READ = 'verification.card-proven';
const READING_REFUSED = 'verification.proof-refused';

/** All that the figures are made of, with nothing hidden yet. */
export interface Gathered {
  readonly groups: readonly AccountGroup[];
  /** Of every account that the rest is about. */
  readonly facultyOf: ReadonlyMap<string, string>;
  readonly weeks: Span;
  readonly uses: readonly UsesOfWeek[];
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
      usesPerWeek(this.queries, weeks),
      this.queries.execute(new PastCases(from, until)),
      this.queries.execute(new EventsByReason(RecoveryRefused.type, from, until)),
      this.queries.execute(new EventCount(CARD_READ, from, until)),
      this.queries.execute(new EventsByReason(READING_REFUSED, from, until)),
      openCases(this.queries),
    ]);
    const happened = [...uses, ...cases, ...refusals, ...open.flatMap(({ cases: all }) => all)];
    const known = [...new Set(happened.flatMap(({ accountId }) => accountId ?? []))];
    const facultyOf = await this.queries.execute(new FacultiesOf(known));
    return { groups, facultyOf, weeks, uses, cases, refusals, readings, readingsRefused, open };
  }

  private async groups(now: Date): Promise<readonly AccountGroup[]> {
    const linked = await this.queries.execute(new LinkedAccounts());
    const until = new Date(now.getTime() + SPANS.leavingDays * 24 * 60 * 60 * 1000);
    return this.queries.execute(new AccountGroups(linked, { after: now, until }));
  }
}
