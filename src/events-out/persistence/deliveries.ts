import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { EVENT_LIMITS } from '../domain/event-limits.js';
import { EVENT_COLUMNS, type StreamedEvent } from './event-stream.js';

/** A delivery that this process, and no other, may send until its lease ends; without an event it is a verification. */
export interface ClaimedDelivery {
  /** The `jti` of its token, the same each time. */
  readonly id: string;
  readonly lease: string;
  /** Times that it was claimed, with this one. */
  readonly tries: number;
  readonly event: StreamedEvent | undefined;
  readonly verificationState: string | undefined;
}

type ClaimedRow = Pick<ClaimedDelivery, 'id' | 'lease' | 'tries'> & { readonly verificationState: string | null } & (
    StreamedEvent | { readonly position: null }
  );

// A lease is of this moment, whatever the clock of a sandbox says. An address where no verification was taken gets nothing else.
const CLAIMABLE = `(s.verified_at IS NOT NULL OR d.position IS NULL) AND d.state = 'waiting' AND d.due_at <= shared.now()
  AND (d.leased_until IS NULL OR d.leased_until < clock_timestamp())`;

/** Hands out what waits; of one account and subscription only the earliest, so that nothing overtakes it. */
@Injectable()
export class Deliveries {
  constructor(private readonly database: DataSource) {}

  /** The subscriptions for which something may be due. */
  async dueSubscriptions(): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT s.id FROM events_out.subscription AS s LEFT JOIN events_out.line AS l ON l.subscription_id = s.id
        WHERE s.state = 'enabled' AND (l.retry_at IS NULL OR l.retry_at <= shared.now())
          AND EXISTS (SELECT FROM events_out.delivery AS d WHERE d.subscription_id = s.id AND ${CLAIMABLE})`,
    );
    return rows.map(({ id }) => id);
  }

  /** Takes what can be sent now; a subscriber that failed last time is tried with one delivery at a time. */
  claim(subscriptionId: string): Promise<readonly ClaimedDelivery[]> {
    return this.database.transaction(async (tx) => {
      const room = await roomOf(tx, subscriptionId);
      if (room <= 0) return [];
      const rows = await tx.query<ClaimedRow[]>(
        `WITH next AS MATERIALIZED (
           SELECT d.id FROM events_out.delivery AS d JOIN events_out.subscription AS s ON s.id = d.subscription_id
            WHERE d.subscription_id = $1 AND ${CLAIMABLE}
              AND NOT EXISTS (SELECT FROM events_out.delivery AS earlier WHERE earlier.subscription_id = $1
                AND earlier.state = 'waiting' AND earlier.account_id = d.account_id AND earlier.position < d.position)
            ORDER BY d.due_at, d.position NULLS FIRST LIMIT $2),
         claimed AS (
           UPDATE events_out.delivery AS d SET tries = d.tries + 1, lease = $3,
               leased_until = clock_timestamp() + make_interval(secs => $4)
             FROM next WHERE d.id = next.id RETURNING d.*)
         SELECT d.id, d.lease, d.tries, d.verification_state AS "verificationState", ${EVENT_COLUMNS}
           FROM claimed AS d LEFT JOIN events_out.event AS e USING (position) ORDER BY d.position NULLS FIRST`,
        [subscriptionId, room, randomUUID(), EVENT_LIMITS.leaseSeconds],
      );
      return rows.map(toClaimed);
    });
  }
}

/** How many more may be sent at this moment; the lock makes processes ask one after the other. */
async function roomOf(tx: EntityManager, subscriptionId: string): Promise<number> {
  const [free] = await tx.query<unknown[]>(
    `SELECT FROM events_out.subscription WHERE id = $1 AND state = 'enabled' FOR NO KEY UPDATE SKIP LOCKED`,
    [subscriptionId],
  );
  if (!free) return 0;
  const [line] = await tx.query<{ failing: boolean; resting: boolean; under_way: number }[]>(
    `SELECT l.failures IS NOT NULL AS failing, coalesce(l.retry_at > shared.now(), false) AS resting,
            (SELECT count(*)::int FROM events_out.delivery WHERE subscription_id = $1 AND state = 'waiting'
               AND leased_until >= clock_timestamp()) AS under_way
       FROM (SELECT) AS one LEFT JOIN events_out.line AS l ON l.subscription_id = $1`,
    [subscriptionId],
  );
  if (!line || line.resting) return 0;
  return (line.failing ? 1 : EVENT_LIMITS.atATime) - line.under_way;
}

function toClaimed({ id, lease, tries, verificationState, ...event }: ClaimedRow): ClaimedDelivery {
  return {
    id,
    lease,
    tries,
    event: event.position === null ? undefined : event,
    verificationState: verificationState ?? undefined,
  };
}
