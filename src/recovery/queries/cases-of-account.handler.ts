import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type CaseOfAccount, CasesOfAccount } from '../contract/cases-of-account.query.js';

type Optional = 'reason' | 'dueAt' | 'endedAt';
type Row = Omit<CaseOfAccount, Optional> & { readonly [Name in Optional]: NonNullable<CaseOfAccount[Name]> | null };

@QueryHandler(CasesOfAccount)
export class CasesOfAccountHandler implements IQueryHandler<CasesOfAccount> {
  constructor(private readonly database: DataSource) {}

  async execute({ accountId }: CasesOfAccount): Promise<readonly CaseOfAccount[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT id AS "caseId", account_id AS "accountId", plan, requested_at AS "requestedAt", due_at AS "dueAt", ended_at AS "endedAt",
              CASE WHEN stage = 'ready' AND guard <> 'none' AND granted_at IS NULL
                        AND (due_at IS NULL OR due_at > shared.now()) THEN 'waiting'
                   WHEN stage IN ('ready', 'executing') THEN 'open' ELSE stage END AS standing,
              CASE stage WHEN 'failed' THEN failure END AS reason
         FROM recovery."case" WHERE account_id = $1 ORDER BY requested_at DESC, id LIMIT 100`,
      [accountId],
    );
    return rows.map(({ reason, dueAt, endedAt, ...known }) => ({
      ...known,
      ...(reason && { reason }),
      ...(dueAt && { dueAt }),
      ...(endedAt && { endedAt }),
    }));
  }
}
