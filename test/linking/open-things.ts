import type { ServiceUnderTest } from '../support/service-under-test.js';

/** How much is open under a link: itself, proofs of its card, sessions of its account, cases, uses on record, its card. */
export async function openThings({ database }: ServiceUnderTest, linkId: string): Promise<Record<string, number>> {
  const [row] = await database.query<Record<string, number>[]>(
    `SELECT (ended_at IS NULL)::int AS link,
            (SELECT count(*)::int FROM verification.proof p WHERE p.ended_at IS NULL AND p.proven_at >= l.linked_at
                AND NOT EXISTS (SELECT 1 FROM verification.spending s WHERE s.proof_id = p.id)) AS proofs,
            (SELECT count(*)::int FROM auth.browser_session s WHERE s.account_id = l.account_id AND revoked_at IS NULL) AS sessions,
            (SELECT count(*)::int FROM recovery."case" c WHERE c.link_id = l.id AND stage IN ('ready', 'executing', 'unknown', 'failed')) AS cases,
            (SELECT count(*)::int FROM linking.link_use u WHERE u.link_id = l.id) AS uses,
            (sealed_card IS NOT NULL)::int AS card
       FROM linking.link l WHERE id = $1`,
    [linkId],
  );
  return row ?? {};
}

/** The transactions that last wrote the link, what was open under it, and the record of its end. */
export async function transactionsOf({ database }: ServiceUnderTest, linkId: string): Promise<readonly string[]> {
  const rows = await database.query<{ xmin: string }[]>(
    `SELECT DISTINCT xmin FROM (
       SELECT xmin::text FROM linking.link WHERE id = $1
       UNION ALL SELECT s.xmin::text FROM auth.browser_session s JOIN linking.link l ON l.account_id = s.account_id WHERE l.id = $1
       UNION ALL SELECT xmin::text FROM recovery."case" WHERE link_id = $1
       UNION ALL SELECT p.xmin::text FROM verification.proof p JOIN linking.link l ON date_trunc('milliseconds', p.ended_at) = l.ended_at
                  WHERE l.id = $1
       UNION ALL SELECT xmin::text FROM audit.record
                  WHERE type = 'linking.card-unlinked' AND data::jsonb ->> 'linkId' = $1::text
     ) AS written`,
    [linkId],
  );
  return rows.map(({ xmin }) => xmin);
}
