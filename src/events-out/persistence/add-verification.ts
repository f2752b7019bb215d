import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Lays a verification event ready for a subscription. */
export async function addVerification(tx: EntityManager, subscriptionId: string, state?: string): Promise<void> {
  await tx.query(
    `INSERT INTO events_out.delivery (id, subscription_id, verification_state, due_at) VALUES ($1, $2, $3, shared.now())`,
    [randomUUID(), subscriptionId, state ?? null],
  );
}
