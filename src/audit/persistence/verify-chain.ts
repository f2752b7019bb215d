import type { DataSource } from 'typeorm';
import { digestOf } from './chain.js';

/** What a check of the whole chain found; `faults` name the numbers that do not fit. */
export interface ChainReport {
  readonly records: number;
  readonly faults: readonly string[];
}

interface Row {
  readonly seq: string;
  readonly event_id: string;
  readonly type: string;
  readonly at: string;
  readonly by_kind: string;
  readonly by_id: string;
  readonly data: string;
  readonly digest: Buffer;
}

const PAGE = 1_000;
// The smallest number that a record could be given by hand.
const BEFORE_ALL = String(-(2n ** 63n));

/** Walks the audit chain from its beginning and compares every digest, every number and the head. */
export async function verifyChain(database: DataSource): Promise<ChainReport> {
  const faults: string[] = [];
  // One snapshot, so that records written meanwhile cannot look like faults.
  return database.transaction('REPEATABLE READ', async (tx) => {
    let digest: Buffer = Buffer.alloc(32);
    let expected = 0n;
    let last = BEFORE_ALL;
    let records = 0;
    for (;;) {
      const rows = await tx.query<Row[]>('SELECT * FROM audit.record WHERE seq > $1 ORDER BY seq LIMIT $2', [
        last,
        PAGE,
      ]);
      for (const row of rows) {
        expected += 1n;
        records += 1;
        if (BigInt(row.seq) !== expected) faults.push(`${expected}: missing`);
        expected = BigInt(row.seq);
        last = row.seq;
        const entry = {
          eventId: row.event_id,
          type: row.type,
          at: row.at,
          byKind: row.by_kind,
          byId: row.by_id,
          data: row.data,
        };
        if (!digestOf(digest, expected, entry).equals(row.digest)) faults.push(`${expected}: changed`);
        digest = row.digest;
      }
      if (rows.length < PAGE) break;
    }
    const [head] = await tx.query<{ seq: string; digest: Buffer }[]>('SELECT seq, digest FROM audit.head');
    if (!head || BigInt(head.seq) !== expected || !head.digest.equals(digest))
      faults.push('head: does not match the last record');
    return { records, faults };
  });
}
