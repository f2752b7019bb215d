import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { AuditTrail } from '../../shared/persistence/audit-trail.js';
import { type AuditEntry, digestOf } from './chain.js';

/** Appends to the chain under its locked head row: numbers without gaps, each digest over the one before. */
@Injectable()
export class ChainedAuditTrail extends AuditTrail {
  override async append(tx: EntityManager, events: readonly RecordedEvent[]): Promise<void> {
    const [head] = await tx.query<{ seq: string; digest: Buffer }[]>('SELECT seq, digest FROM audit.head FOR UPDATE');
    if (!head) throw new Error('the audit chain has no head');
    let { digest } = head;
    let seq = BigInt(head.seq);
    for (const event of events) {
      seq += 1n;
      const entry = entryOf(event);
      digest = digestOf(digest, seq, entry);
      await tx.query(
        `INSERT INTO audit.record (seq, event_id, type, at, by_kind, by_id, data, digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [String(seq), entry.eventId, entry.type, entry.at, entry.byKind, entry.byId, entry.data, digest],
      );
    }
    await tx.query('UPDATE audit.head SET seq = $1, digest = $2', [String(seq), digest]);
  }
}

function entryOf({ id, type, at, by, data }: RecordedEvent): AuditEntry {
  return { eventId: id, type, at, byKind: by.kind, byId: by.id, data: JSON.stringify(data) };
}
