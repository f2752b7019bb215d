import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AggregateRoot } from '../domain/aggregate-root.js';
import type { Actor, DomainEvent, RecordedEvent } from '../domain/domain-event.js';
import { Jobs } from '../events/jobs.js';
import { AuditTrail } from './audit-trail.js';
import { StepsWithin } from './steps-within.js';
import type { UnitOfWork } from './unit-of-work.js';

/** The one door to the database for changes: rows, jobs of the events and the audit record commit together or not at all. */
@Injectable()
export class Store {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: Jobs,
    private readonly trail: AuditTrail,
    private readonly steps: StepsWithin,
  ) {}

  /** Runs `work` in one transaction, as `by`; nothing in it may call another system. */
  async transact<T>(by: Actor, work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const recorded: RecordedEvent[] = [];
      const result = await work(await this.unit(tx, by, recorded));
      for (const event of recorded) await this.jobs.publish(tx, event);
      // Last, because the chain's head is locked from here to the commit and every other change waits for it.
      if (recorded.length > 0) await this.trail.append(tx, recorded);
      return result;
    });
  }

  private async unit(tx: EntityManager, by: Actor, recorded: RecordedEvent[]): Promise<UnitOfWork> {
    const at = await timeOf(tx);
    const unit: UnitOfWork = {
      tx,
      by,
      at,
      record: async (data: DomainEvent) => {
        const event = { id: randomUUID(), type: data.type, at: at.toISOString(), by, data };
        recorded.push(event);
        await this.steps.run(event, unit);
      },
      take: async (aggregate: AggregateRoot) => {
        for (const event of aggregate.pullEvents()) await unit.record(event);
      },
    };
    return unit;
  }
}

async function timeOf(tx: EntityManager): Promise<Date> {
  const [row] = await tx.query<{ now: Date }[]>('SELECT shared.now() AS now');
  if (!row) throw new Error('the database gave no time');
  return row.now;
}
