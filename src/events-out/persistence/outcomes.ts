import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { EVENT_LIMITS } from '../domain/event-limits.js';
import { pauseAfter } from '../domain/pause.js';
import type { ClaimedDelivery } from './deliveries.js';

type Leased = Pick<ClaimedDelivery, 'id' | 'lease'>;

/** Notes what came of deliveries; of one whose lease went to somebody else nothing is noted. */
@Injectable()
export class Outcomes {
  constructor(private readonly database: DataSource) {}

  /** The subscriber has it. */
  async taken(subscriptionId: string, delivery: Leased): Promise<void> {
    await this.end(delivery, 'taken', undefined);
    await this.reached(subscriptionId);
  }

  /** Its person has never told the subscriber who they are, so it is none of the subscriber's business. */
  async passedOver(delivery: Leased): Promise<void> {
    await this.end(delivery, 'taken', 'not-told');
  }

  /** The subscriber will never take it. */
  async refused(subscriptionId: string, delivery: Leased, code: string): Promise<void> {
    await this.end(delivery, 'given-up', code);
    await this.reached(subscriptionId);
  }

  /** It did not get there; answers whether the subscriber could not be reached for as long as it is tried. */
  failed(
    subscriptionId: string,
    delivery: ClaimedDelivery,
    code: string,
    retryAfterMs: number | undefined,
  ): Promise<'unreachable' | 'again'> {
    // Whoever sees that it failed sees until when it rests; the lock comes first, as it does where a subscription is removed.
    return this.database.transaction(async (tx) => {
      const [line] = await tx.query<{ failures: number; over: boolean }[]>(
        `INSERT INTO events_out.line AS l (subscription_id, failures, failing_since, code)
         SELECT id, 1, shared.now(), $2 FROM events_out.subscription WHERE id = $1 FOR KEY SHARE
         ON CONFLICT (subscription_id) DO UPDATE SET code = excluded.code,
           -- Those that were on their way together failed once.
           failures = l.failures + CASE WHEN l.retry_at <= shared.now() THEN 1 ELSE 0 END
         RETURNING failures, failing_since <= shared.now() - make_interval(days => $3) AS over`,
        [subscriptionId, code, EVENT_LIMITS.giveUpDays],
      );
      if (!line) return 'again';
      await tx.query(
        `UPDATE events_out.line SET retry_at = shared.now() + make_interval(secs => $2) WHERE subscription_id = $1`,
        [subscriptionId, pauseAfter(line.failures, retryAfterMs) / 1000],
      );
      await delay(tx, delivery, code, retryAfterMs, line.over);
      return line.over ? 'unreachable' : 'again';
    });
  }

  /** Nothing was sent, by a fault of ours. */
  async notSent(delivery: ClaimedDelivery, code: string): Promise<void> {
    await delay(this.database, delivery, code, undefined, false);
  }

  private async reached(subscriptionId: string): Promise<void> {
    await this.database.query('DELETE FROM events_out.line WHERE subscription_id = $1', [subscriptionId]);
  }

  private async end({ id, lease }: Leased, state: 'taken' | 'given-up', code: string | undefined): Promise<void> {
    await this.database.query(
      `UPDATE events_out.delivery SET state = $3, code = $4, ended_at = shared.now(), lease = NULL, leased_until = NULL
        WHERE id = $1 AND lease = $2`,
      [id, lease, state, code ?? null],
    );
  }
}

/** Tries it again later, or gives it up where it fails for so long, or `over` says so. */
async function delay(
  database: Pick<EntityManager, 'query'>,
  { id, lease, tries }: ClaimedDelivery,
  code: string,
  retryAfterMs: number | undefined,
  over: boolean,
): Promise<void> {
  await database.query(
    `UPDATE events_out.delivery AS d SET code = $3, lease = NULL, leased_until = NULL,
        failing_since = coalesce(d.failing_since, shared.now()), due_at = shared.now() + make_interval(secs => $4),
        state = CASE WHEN given_up THEN 'given-up' ELSE 'waiting' END,
        ended_at = CASE WHEN given_up THEN shared.now() END
       FROM (SELECT id, $6 OR coalesce(failing_since <= shared.now() - make_interval(days => $5), false) AS given_up
               FROM events_out.delivery WHERE id = $1) AS this
      WHERE d.id = this.id AND d.lease = $2`,
    [id, lease, code, pauseAfter(tries, retryAfterMs) / 1000, EVENT_LIMITS.giveUpDays, over],
  );
}
