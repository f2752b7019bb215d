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

/** How many records there are of a type in a span of time. */
export class EventCount extends Query<number> {
  constructor(
    readonly type: string,
    readonly from: Date,
    readonly until: Date,
  ) {
    super();
  }
}

/** How often records of a type gave a reason to an account; undefined where a record is about no account. */
export interface EventsForReason {
  readonly reason: string;
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
