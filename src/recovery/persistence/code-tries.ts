import type { EntityManager } from 'typeorm';
import type { CaseState } from '../domain/case-state.js';

/** How many tries at codes were made since a moment at the other cases of a case's link. */
export async function codeTriesBeside(
  database: EntityManager,
  { id, linkId }: Pick<CaseState, 'id' | 'linkId'>,
  since: Date,
): Promise<number> {
  const [counted] = await database.query<{ tries: number }[]>(
    `SELECT count(*)::int AS tries FROM recovery."case", unnest(code_tried_at) AS tried_at
      WHERE link_id = $1 AND id <> $2 AND tried_at > $3`,
    [linkId, id, since],
  );
  return counted?.tries ?? 0;
}
