import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '../domain/domain-event.js';

/** Where every change leaves its record, inside the transaction of the change. */
export abstract class AuditTrail {
  abstract append(tx: EntityManager, events: readonly RecordedEvent[]): Promise<void>;
}
