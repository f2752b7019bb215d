import { Query } from '@nestjs/cqrs';

/** How often a week brought records of a type to an account; weeks count from 0. */
export interface EventsInWeek {
  readonly week: number;
  readonly accountId: string | undefined;
  readonly count: number;
}

/** The records of a type in so many weeks from a moment on, by week and account. */
export class EventsPerWeek extends Query<readonly EventsInWeek[]> {
  constructor(
    readonly type: string,
    readonly from: Date,
    readonly weeks: number,
  ) {
    super();
  }
}

/** How often records of a type gave a reason to an account; neither need be in a record. */
export interface EventsForReason {
  readonly reason: string | undefined;
  readonly accountId: string | undefined;
  readonly count: number;
}

/** The records of a type in a span of time, by their reason and account. */
export class EventsByReason extends Query<readonly EventsForReason[]> {
  constructor(
    readonly type: string,
    readonly from: Date,
    readonly until: Date,
  ) {
    super();
  }
}
