import { Query } from '@nestjs/cqrs';

/** What became of a case; `unknown` where the directory's answer was lost, `unfinished` where nothing was tried yet or is being tried. */
type CaseOutcome = 'issued' | 'failed' | 'unknown' | 'cancelled' | 'unfinished';

/** A case that was asked for in a span of time. */
export interface PastCase {
  readonly accountId: string;
  readonly outcome: CaseOutcome;
  readonly guard: 'none' | 'code' | 'wait';
  /** From the request to the last credential, where one was issued. */
  readonly seconds: number | undefined;
}

/** The cases that were asked for in a span of time, with what became of them. */
export class PastCases extends Query<readonly PastCase[]> {
  constructor(
    readonly from: Date,
    readonly until: Date,
  ) {
    super();
  }
}

/** The accounts whose recovery waits for its time. */
export class WaitingRecoveries extends Query<readonly string[]> {}
