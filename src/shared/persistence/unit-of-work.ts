import type { EntityManager } from 'typeorm';
import type { AggregateRoot } from '../domain/aggregate-root.js';
import type { Actor, DomainEvent } from '../domain/domain-event.js';

/** One transaction with all that belongs to it: rows through `tx`, events through `take`. */
export interface UnitOfWork {
  readonly tx: EntityManager;
  readonly by: Actor;
  /** The transaction's time by the one clock. */
  readonly at: Date;
  /** Records an event: its steps within, its jobs, its audit record. */
  record(event: DomainEvent): Promise<void>;
  /** Takes over what happened to an aggregate. */
  take(aggregate: AggregateRoot): Promise<void>;
}
