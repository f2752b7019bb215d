import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RecordsSince } from '../../audit/contract/audit-feed.query.js';
import { JobsSettings } from '../../shared/events/jobs-settings.js';
import { log } from '../../shared/log.js';
import { EVENT_LIMITS } from '../domain/event-limits.js';
import { EventsOutSettings } from '../events-out-settings.js';
import { Deliveries } from '../persistence/deliveries.js';
import { EventStream } from '../persistence/event-stream.js';
import { Courier } from './courier.js';

/** Takes over what happened and sends what is due, again and again, in every process that works jobs. */
@Injectable()
export class Pump implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopped = false;
  private running: Promise<void> | undefined;
  private wake: () => void = () => {};
  /** Subscribers that are being served, each on its own, so that a slow one holds up nobody else. */
  private readonly served = new Map<string, Promise<void>>();

  constructor(
    private readonly jobs: JobsSettings,
    private readonly settings: EventsOutSettings,
    private readonly queries: QueryBus,
    private readonly stream: EventStream,
    private readonly deliveries: Deliveries,
    private readonly courier: Courier,
  ) {}

  onApplicationBootstrap(): void {
    if (this.jobs.work) this.running = this.run();
  }

  /** Lets what is on its way end; what is claimed and not sent is sent when its lease is over. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
    await Promise.all(this.served.values());
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      await this.turn().catch((error: unknown) => log.warn({ error }, 'events-out.turn-failed'));
      if (!this.stopped) await this.pause();
    }
  }

  private async turn(): Promise<void> {
    while (!this.stopped && (await this.take()));
    for (const id of await this.deliveries.dueSubscriptions()) this.serve(id);
  }

  /** Answers whether there may be more. */
  private async take(): Promise<boolean> {
    const after = await this.stream.takenUpTo();
    const records = await this.queries.execute(new RecordsSince(after, EVENT_LIMITS.pageSize));
    await this.stream.take(after, records);
    return records.length === EVENT_LIMITS.pageSize;
  }

  private serve(id: string): void {
    if (this.stopped || this.served.has(id)) return;
    const served = this.exhaust(id)
      .catch((error: unknown) => log.warn({ error, subscriptionId: id }, 'events-out.not-served'))
      .finally(() => this.served.delete(id));
    this.served.set(id, served);
  }

  private async exhaust(id: string): Promise<void> {
    while (!this.stopped && (await this.courier.run(id)));
  }

  private async pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, this.settings.everyMs);
    });
  }
}
