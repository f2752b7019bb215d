import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type AuditRecord, RecordsByOperators, RecordsOfAccount } from '../contract/audit-records.query.js';

const SELECT = `SELECT seq, type, at::timestamptz AS at, by_kind AS "byKind", by_id AS "byId", data::jsonb AS data
  FROM audit.record`;

@QueryHandler(RecordsOfAccount)
export class RecordsOfAccountHandler implements IQueryHandler<RecordsOfAccount> {
  constructor(private readonly database: DataSource) {}

  execute({ accountId, limit, before, byOperators }: RecordsOfAccount): Promise<readonly AuditRecord[]> {
    return this.database.query<AuditRecord[]>(
      `${SELECT} WHERE data::jsonb->>'accountId' = $1 AND ($2::bigint IS NULL OR seq < $2)
          AND (NOT $3 OR by_kind = 'operator') ORDER BY seq DESC LIMIT $4`,
      [accountId, before ?? null, byOperators, limit],
    );
  }
}

@QueryHandler(RecordsByOperators)
export class RecordsByOperatorsHandler implements IQueryHandler<RecordsByOperators> {
  constructor(private readonly database: DataSource) {}

  execute({ limit, before }: RecordsByOperators): Promise<readonly AuditRecord[]> {
    return this.database.query<AuditRecord[]>(
      `${SELECT} WHERE by_kind = 'operator' AND ($1::bigint IS NULL OR seq < $1) ORDER BY seq DESC LIMIT $2`,
      [before ?? null, limit],
    );
  }
}
