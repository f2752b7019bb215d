import { Query } from '@nestjs/cqrs';

/**
 * Of each of so many weeks from a moment on: the accounts of its records of a type, each as often as it has one.
 * Records about no account are left out.
 */
export class AccountsPerWeek extends Query<readonly (readonly string[])[]> {
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
