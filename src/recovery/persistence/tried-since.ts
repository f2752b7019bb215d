import type { EntityManager } from 'typeorm';
import type { Step } from '../domain/plan.js';

/** What was tried for an account since a moment, over all its links and cases, whatever became of it. */
export async function triedSince(database: EntityManager, accountId: string, since: Date): Promise<ReadonlySet<Step>> {
  const rows = await database.query<{ step: Step }[]>(
    `SELECT DISTINCT tried.step FROM recovery."case",
            LATERAL (VALUES ('access-pass', pass_tried_at), ('password', password_tried_at)) AS tried (step, at)
      WHERE account_id = $1 AND tried.at > $2`,
    [accountId, since],
  );
  return new Set(rows.map(({ step }) => step));
}
