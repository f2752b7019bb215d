import type { EntityManager, EntityTarget } from 'typeorm';
import { refusal } from '../domain/refusal.js';

/** Somebody else changed the same thing since it was read. */
export class StaleVersion extends refusal('web.stale', 'conflict') {}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Writes a row over the version it was read as; throws StaleVersion where another change came first. */
export async function overwrite<R extends Versioned>(
  tx: EntityManager,
  row: EntityTarget<R>,
  readVersion: number,
  values: R,
): Promise<void> {
  const { id, ...changes } = values;
  // TypeORM's types cannot see that a row without its id is a partial row.
  const result = await tx.update(row, { id, version: readVersion }, changes as never);
  if (result.affected !== 1) throw new StaleVersion();
}
