import type { EntityManager } from 'typeorm';

/** Lays everything ready again that follows a place in the stream and is wanted; answers how many. What was sent before keeps its id. */
export async function replay(tx: EntityManager, subscriptionId: string, after: string): Promise<number> {
  // Without this nothing could be taken over meanwhile that is then laid ready twice, or between two of these.
  await tx.query('SELECT FROM events_out.taken FOR UPDATE');
  const [row] = await tx.query<{ count: number }[]>(
    `WITH again AS (
       INSERT INTO events_out.delivery AS d (id, subscription_id, position, account_id, due_at)
       SELECT gen_random_uuid(), s.id, e.position, e.account_id, shared.now()
         FROM events_out.subscription AS s JOIN events_out.event AS e ON e.type = ANY (s.event_types)
        WHERE s.id = $1 AND e.position > $2
       ON CONFLICT ON CONSTRAINT delivery_once DO UPDATE
         SET state = 'waiting', due_at = shared.now(), tries = 0, failing_since = NULL, code = NULL, ended_at = NULL
         RETURNING 1)
     SELECT count(*)::int AS count FROM again`,
    [subscriptionId, after],
  );
  return row?.count ?? 0;
}
