import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/**
 * Lets no other transaction pass that names the same thing until this one ends. The database learns 64 bits of a digest
 * of it, for as long as the lock is held, and stores nothing.
 */
export async function oneAtATime(tx: EntityManager, purpose: string, thing: string): Promise<void> {
  const digest = createHash('sha256').update(`${purpose}\u0000${thing}`, 'utf8').digest();
  await tx.query('SELECT pg_advisory_xact_lock($1)', [String(digest.readBigInt64BE())]);
}
