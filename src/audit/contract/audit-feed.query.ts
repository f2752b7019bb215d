import { Query } from '@nestjs/cqrs';

/** A record of the audit trail with the id of its event. */
export interface FedRecord {
  /** Its number in the chain, as text. */
  readonly seq: string;
  readonly eventId: string;
  readonly type: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The records after a number, the earliest first, at most `limit`; numbers have no gaps and are in the order of commits. */
export class RecordsSince extends Query<readonly FedRecord[]> {
  constructor(
    readonly after: string,
    readonly limit: number,
  ) {
    super();
  }
}
