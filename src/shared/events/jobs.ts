import { Injectable } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '../domain/domain-event.js';
import { log } from '../log.js';
import { coded } from './coded-error.js';
import { JobsSettings } from './jobs-settings.js';
import { Reactions } from './reactions.js';
import { RecurringTasks } from './recurring-tasks.js';

/** Carries events from the transaction that recorded them to every reaction, at least once, by pg-boss. */
@Injectable()
export class Jobs {
  private readonly boss: PgBoss;

  constructor(
    private readonly settings: JobsSettings,
    private readonly reactions: Reactions,
    private readonly tasks: RecurringTasks,
  ) {
    this.boss = new PgBoss({
      connectionString: settings.url,
      schema: 'jobs',
      migrate: false,
      createSchema: false,
      application_name: 'identity-verification-jobs',
      max: settings.pool,
      useListenNotify: settings.work,
      supervise: settings.work,
      schedule: settings.work,
      superviseIntervalSeconds: 5,
      monitorIntervalSeconds: 5,
      cronMonitorIntervalSeconds: 10,
      reindex: false,
    });
    this.boss.on('error', (error) => log.warn({ error }, 'jobs.error'));
  }

  /** Makes the queues known, and begins to work them where this process has that role. */
  async start(): Promise<void> {
    await this.boss.start();
    await this.boss.createQueue(DEAD_LETTER);
    for (const { queue, to, tries } of this.reactions.all()) {
      await this.boss.createQueue(queue, { ...QUEUE, ...(tries && { retryLimit: tries }) });
      for (const event of to) await this.boss.subscribe(event.type, queue);
    }
    if (this.settings.work) await this.work();
  }

  /** Writes one job per subscribed reaction into the given transaction. */
  async publish(tx: EntityManager, event: RecordedEvent): Promise<void> {
    await this.boss.publish(event.type, event, within(tx));
  }

  /** Lets a job that was given up be tried again. */
  async retry(queue: string, id: string): Promise<void> {
    await this.boss.retry(queue, id);
  }

  async delete(queue: string, id: string): Promise<void> {
    await this.boss.deleteJob(queue, id);
  }

  /** Lets running jobs end, 20 s at most, and closes the connections. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 20_000 });
  }

  private async work(): Promise<void> {
    for (const { queue } of this.reactions.all()) {
      await this.boss.work<RecordedEvent>(queue, WORKER, async ([job]) => {
        if (job) await this.settle(queue, () => this.reactions.handle(queue, job.data));
      });
    }
    for (const { when, task } of this.tasks.all()) {
      await this.boss.createQueue(when.queue, TASK_QUEUE);
      await this.boss.schedule(when.queue, when.cron, null, { tz: 'Asia/Tokyo' });
      // Before the first look, since the next one comes seconds later.
      if (when.atStart) await this.boss.send(when.queue);
      await this.boss.work(when.queue, TASK_WORKER, () => this.settle(when.queue, () => task.run()));
    }
  }

  private async settle(queue: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.warn({ error, queue }, 'jobs.failed');
      // pg-boss keeps message and stack of what is thrown; only the code may get there.
      throw coded(error);
    }
  }
}

const DEAD_LETTER = 'dead-letter';

const QUEUE = {
  // About a day with the longest delay, as when the mail server is down over a night.
  retryLimit: 300,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  heartbeatSeconds: 10,
  expireInSeconds: 120,
  deadLetter: DEAD_LETTER,
  notify: true,
} as const;

const TASK_QUEUE = { retryLimit: 3, retryDelay: 5, expireInSeconds: 120, policy: 'short' } as const;
const TASK_WORKER = { pollingIntervalSeconds: 5 } as const;
const WORKER = { localConcurrency: 2, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 } as const;

function within(tx: EntityManager) {
  return {
    db: {
      executeSql: async (text: string, values?: unknown[]) => {
        const result: unknown = await tx.query(text, values);
        // TypeORM answers UPDATE … RETURNING with [rows, count] and everything else with rows.
        const rows = Array.isArray(result) && Array.isArray(result[0]) ? result[0] : result;
        return { rows: Array.isArray(rows) ? rows : [] };
      },
    },
  };
}
