import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Whose name is asked for. */
export interface SubjectHolder {
  readonly accountId: string;
  readonly personId: string | undefined;
}

/** The name of a person at one sector; random, made once, and the same for all accounts that are known to be theirs. */
export async function subjectOf(tx: EntityManager, sector: string, holder: SubjectHolder): Promise<string> {
  const { accountId, personId = null } = holder;
  // Of two who ask at once for two accounts of one person, the second waits and finds what the first made.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `subject ${sector} ${personId ?? accountId}`,
  ]);
  const [row] = await tx.query<{ subject: string }[]>(
    `INSERT INTO alumni.subject (sector, account_id, person_id, subject)
     VALUES ($1, $2, $3::text, coalesce((SELECT subject FROM alumni.subject WHERE sector = $1 AND person_id = $3::text LIMIT 1), $4))
     ON CONFLICT (sector, account_id) DO UPDATE SET person_id = coalesce(excluded.person_id, subject.person_id)
     RETURNING subject`,
    [sector, accountId, personId, randomUUID()],
  );
  if (!row) throw new Error('the database gave no subject');
  return row.subject;
}
