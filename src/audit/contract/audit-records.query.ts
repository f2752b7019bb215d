import { Query } from '@nestjs/cqrs';

/** One record of the audit trail: ids and codes only. */
export interface AuditRecord {
  /** Its number in the chain, as text. */
  readonly seq: string;
  readonly type: string;
  readonly at: Date;
  readonly byKind: string;
  readonly byId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What happened to an account, the latest first; at most `limit`, before a number. */
export class RecordsOfAccount extends Query<readonly AuditRecord[]> {
  constructor(
    readonly accountId: string,
    readonly limit: number,
    readonly before?: string,
    /** Only what operators did. */
    readonly byOperators = false,
  ) {
    super();
  }
}

/** What operators did, the latest first; at most `limit`, before a number. */
export class RecordsByOperators extends Query<readonly AuditRecord[]> {
  constructor(
    readonly limit: number,
    readonly before?: string,
  ) {
    super();
  }
}
