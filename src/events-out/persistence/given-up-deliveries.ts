import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FailedJob } from '../../shared/events/failed-job.js';
import { GivenUp, type GivenUpSource } from '../../shared/events/given-up.js';
import { theService } from '../../shared/domain/domain-event.js';
import { Subscriptions } from '../domain/subscriptions.js';

const QUEUE = 'events-out.deliver';

interface GivenUpRow extends Omit<FailedJob, 'queue' | 'data'> {
  readonly accountId: string | null;
  readonly subscriptionId: string;
  readonly integratorId: string;
}

/** Deliveries that were refused for good or failed for too long, as the desk sees them among failed effects. */
@GivenUp({ queue: QUEUE })
@Injectable()
export class GivenUpDeliveries implements GivenUpSource {
  constructor(
    private readonly database: DataSource,
    private readonly subscriptions: Subscriptions,
  ) {}

  async list(limit: number, after?: { readonly since: Date; readonly id: string }): Promise<readonly FailedJob[]> {
    const rows = await this.database.query<GivenUpRow[]>(
      `${SELECT} AND ($1::timestamptz IS NULL OR (${ENDED_AT}, d.id) > ($1, $2::uuid)) ORDER BY ${ENDED_AT}, d.id LIMIT $3`,
      [after?.since ?? null, after?.id ?? null, limit],
    );
    return rows.map(toFailedJob);
  }

  async find(id: string): Promise<FailedJob | undefined> {
    const [row] = await this.database.query<GivenUpRow[]>(`${SELECT} AND d.id = $1`, [id]);
    return row && toFailedJob(row);
  }

  /** From the beginning, and with it a subscription that had stopped because it could not be reached. */
  async retry(id: string): Promise<void> {
    const [rows] = await this.database.query<[{ subscriptionId: string }[], number]>(
      `UPDATE events_out.delivery SET state = 'waiting', ended_at = NULL, tries = 0, failing_since = NULL, due_at = shared.now()
        WHERE id = $1 AND state = 'given-up' RETURNING subscription_id AS "subscriptionId"`,
      [id],
    );
    const [delivery] = rows;
    const subscription = delivery && (await this.subscriptions.withId(delivery.subscriptionId));
    if (subscription?.current.reason !== 'unreachable') return;
    subscription.resume();
    await this.subscriptions.save(subscription, theService);
  }

  async settle(id: string): Promise<void> {
    await this.database.query(`UPDATE events_out.delivery SET state = 'settled' WHERE id = $1 AND state = 'given-up'`, [
      id,
    ]);
  }
}

// As a cursor can say it, which knows milliseconds only.
const ENDED_AT = `date_trunc('milliseconds', d.ended_at)`;

const SELECT = `SELECT d.id, coalesce(e.type, 'verification') AS "eventType", d.account_id AS "accountId",
    d.subscription_id AS "subscriptionId", s.integrator_id AS "integratorId", ${ENDED_AT} AS "failedAt", d.tries,
    coalesce(d.code, '') AS code
  FROM events_out.delivery AS d JOIN events_out.subscription AS s ON s.id = d.subscription_id
    LEFT JOIN events_out.event AS e ON e.position = d.position
  WHERE d.state = 'given-up'`;

function toFailedJob({ accountId, subscriptionId, integratorId, ...rest }: GivenUpRow): FailedJob {
  return { ...rest, queue: QUEUE, data: { integratorId, subscriptionId, ...(accountId && { accountId }) } };
}
