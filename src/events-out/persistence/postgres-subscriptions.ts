import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Vault } from '../../shared/crypto/vault.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { isUuid } from '../../shared/persistence/is-uuid.js';
import { oneAtATime } from '../../shared/persistence/one-at-a-time.js';
import { overwrite } from '../../shared/persistence/save-version.js';
import { Store } from '../../shared/persistence/store.js';
import { EVENT_LIMITS } from '../domain/event-limits.js';
import type { Subscription } from '../domain/subscription.js';
import { TooManySubscriptions } from '../domain/subscription.errors.js';
import { Subscriptions } from '../domain/subscriptions.js';
import { addVerification } from './add-verification.js';
import { SubscriptionRow } from './subscription.entity.js';
import { toRow, toSubscription } from './subscription-mapping.js';

/** Keeps subscriptions in PostgreSQL. */
@Injectable()
export class PostgresSubscriptions extends Subscriptions {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
    private readonly vault: Vault,
  ) {
    super();
  }

  override async add(created: Subscription, by: Actor): Promise<void> {
    const { id, integratorId } = created.current;
    await this.store.transact(by, async (unit) => {
      await oneAtATime(unit.tx, 'events-out.subscription', integratorId);
      const count = await unit.tx.countBy(SubscriptionRow, { integratorId });
      if (count >= EVENT_LIMITS.subscriptions) throw new TooManySubscriptions();
      await unit.tx.insert(SubscriptionRow, toRow(this.vault, created));
      await addVerification(unit.tx, id);
      await unit.take(created);
    });
    created.saved();
  }

  override async save(changed: Subscription, by: Actor): Promise<void> {
    await this.store.transact(by, async (unit) => {
      await overwrite(unit.tx, SubscriptionRow, changed.versionRead, toRow(this.vault, changed));
      await beginAnew(unit.tx, changed.current.id);
      if (changed.hasMoved) await addVerification(unit.tx, changed.current.id);
      await unit.take(changed);
    });
    changed.saved();
  }

  override async remove(deleted: Subscription, by: Actor): Promise<void> {
    await this.store.transact(by, async (unit) => {
      await unit.tx.delete(SubscriptionRow, { id: deleted.current.id });
      await unit.take(deleted);
    });
  }

  override async withId(id: string): Promise<Subscription | undefined> {
    const row = isUuid(id) ? await this.rows.findOneBy({ id }) : undefined;
    return row ? toSubscription(this.vault, row) : undefined;
  }

  override async ofIntegrator(integratorId: string): Promise<readonly Subscription[]> {
    const rows = await this.rows.find({ where: { integratorId }, order: { createdAt: 'ASC', id: 'ASC' } });
    return rows.map((row) => toSubscription(this.vault, row));
  }

  private get rows() {
    return this.database.getRepository(SubscriptionRow);
  }
}

async function beginAnew(tx: EntityManager, subscriptionId: string): Promise<void> {
  await tx.query('DELETE FROM events_out.line WHERE subscription_id = $1', [subscriptionId]);
  await tx.query(
    `UPDATE events_out.delivery SET tries = 0, failing_since = NULL, due_at = shared.now()
      WHERE subscription_id = $1 AND state = 'waiting' AND failing_since IS NOT NULL`,
    [subscriptionId],
  );
}
