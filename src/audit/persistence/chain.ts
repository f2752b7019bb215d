import { createHash } from 'node:crypto';

/** What a record says; text only, so that its digest is the same wherever it is computed. */
export interface AuditEntry {
  readonly eventId: string;
  readonly type: string;
  readonly at: string;
  readonly byKind: string;
  readonly byId: string;
  readonly data: string;
}

/** SHA-256 over the digest before, the number and the entry's parts, each with its length, so that no two entries read alike. */
export function digestOf(previous: Buffer, seq: bigint, entry: AuditEntry): Buffer {
  const hash = createHash('sha256').update(previous).update(String(seq)).update('\n');
  for (const part of [entry.eventId, entry.type, entry.at, entry.byKind, entry.byId, entry.data]) {
    const bytes = Buffer.from(part, 'utf8');
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest();
}
