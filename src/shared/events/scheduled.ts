import { DiscoveryService } from '@nestjs/core';

/** When something recurs: a cron expression in Japan's time, and the queue that keeps it apart from everything else. */
export interface Recurrence {
  readonly queue: string;
  readonly cron: string;
  /** Whether it is also done when a process that works jobs starts, for what may not wait after all of them were stopped. */
  readonly atStart?: boolean;
}

/** Marks a task that recurs; one process of all does it each time. */
export const Scheduled = DiscoveryService.createDecorator<Recurrence>();

/** What recurs; it may run late or twice and must then do no harm. */
export interface RecurringTask {
  run(): Promise<void>;
}
