import type { DataSource } from 'typeorm';
import { log } from '../log.js';
import type { KeyRotation } from './key-rotation.js';

/** What one run did to one table; `left` are the rows that still need another key than the one in use. */
export interface RotationReport {
  readonly table: string;
  readonly rewritten: number;
  readonly left: number;
}

interface SealedRow {
  readonly id: string;
  readonly sealed: Buffer;
}

const BATCH = 100;

/**
 * Rewrites the rows of one table that are sealed under another key than the one that `mark` names. Each row is a
 * transaction of its own, so it may be broken off, repeated, and run beside the service and beside itself.
 */
export async function rotateKeys(database: DataSource, mark: Buffer, rotation: KeyRotation): Promise<RotationReport> {
  let rewritten = 0;
  let rows: SealedRow[] = [];
  do {
    rows = await nextRows(database, mark, rotation, rows.at(-1)?.id);
    for (const row of rows) if (await rewrite(database, rotation, row)) rewritten += 1;
  } while (rows.length === BATCH);
  return { table: rotation.table, rewritten, left: await countLeft(database, mark, rotation) };
}

function nextRows(
  database: DataSource,
  mark: Buffer,
  { table, sealed }: KeyRotation,
  after: string | undefined,
): Promise<SealedRow[]> {
  return database.query(
    `SELECT id, ${sealed} AS sealed FROM ${table}
      WHERE substring(${sealed} FOR 2) <> $1 ${after === undefined ? '' : 'AND id > $2'} ORDER BY id LIMIT ${BATCH}`,
    after === undefined ? [mark] : [mark, after],
  );
}

async function rewrite(database: DataSource, rotation: KeyRotation, row: SealedRow): Promise<boolean> {
  const { table, sealed } = rotation;
  try {
    const columns = Object.entries(rotation.renew(row.sealed));
    const assignments = columns.map(([column], at) => `${column} = $${at + 3}`).join(', ');
    // No two sealings are alike, so whatever the service wrote since this row was read keeps it from being overwritten.
    const [, changed] = await database.query<[unknown, number]>(
      `UPDATE ${table} SET ${assignments} WHERE id = $1 AND ${sealed} = $2`,
      [row.id, row.sealed, ...columns.map(([, value]) => value)],
    );
    return changed === 1;
  } catch (error) {
    log.warn({ table, id: row.id, error }, 'keys.row-left');
    return false;
  }
}

async function countLeft(
  database: DataSource,
  mark: Buffer,
  { table, sealed, fingerprint }: KeyRotation,
): Promise<number> {
  // A fingerprint cannot be made anew without what it was made from.
  const stranded = fingerprint ? `OR (${fingerprint} IS NOT NULL AND ${sealed} IS NULL)` : '';
  const [row] = await database.query<{ count: number }[]>(
    `SELECT count(*)::int FROM ${table} WHERE substring(${sealed} FOR 2) <> $1 ${stranded}`,
    [mark],
  );
  return row?.count ?? 0;
}
