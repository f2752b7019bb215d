import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type CaseOfAccount, CasesOfAccount } from '../contract/cases-of-account.query.js';

type Row = Omit<CaseOfAccount, 'dueAt' | 'endedAt'> & { readonly dueAt: Date | null; readonly endedAt: Date | null };

@QueryHandler(CasesOfAccount)
export class CasesOfAccountHandler implements IQueryHandler<CasesOfAccount> {
  constructor(private readonly database: DataSource) {}

  async execute({ accountId }: CasesOfAccount): Promise<readonly CaseOfAccount[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT id AS "caseId", account_id AS "accountId", plan, requested_at AS "requestedAt", due_at AS "dueAt", ended_at AS "endedAt",
              CASE WHEN stage = 'ready' AND guard <> 'none' AND granted_at IS NULL
                        AND (due_at IS NULL OR due_at > shared.now()) THEN 'waiting'
                   WHEN stage IN ('ready', 'executing') THEN 'open' ELSE stage END AS standing
         FROM recovery."case" WHERE account_id = $1 ORDER BY requested_at DESC, id LIMIT 100`,
      [accountId],
    );
    return rows.map(({ dueAt, endedAt, ...known }) => ({
      ...known,
      ...(dueAt && { dueAt }),
      ...(endedAt && { endedAt }),
    }));
  }
}
