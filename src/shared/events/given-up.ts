import { DiscoveryService } from '@nestjs/core';
import type { FailedJob } from './failed-job.js';

/** Marks a class that knows of work, other than jobs, that was given up after all its tries; the queue's name is its own. */
export const GivenUp = DiscoveryService.createDecorator<{ readonly queue: string }>();

/** Work that was given up: to see, to try again, or to take as settled. */
export interface GivenUpSource {
  /** The oldest first, by time and id; at most `limit`, after one that was seen. */
  list(limit: number, after?: { readonly since: Date; readonly id: string }): Promise<readonly FailedJob[]>;
  find(id: string): Promise<FailedJob | undefined>;
  retry(id: string): Promise<void>;
  settle(id: string): Promise<void>;
}
