import { Injectable } from '@nestjs/common';
import { FailedJobs } from '../../shared/events/failed-jobs.js';
import { InQueue, type QueueCursor, type QueueItem, type QueueSource } from './queue-source.js';

/** Reactions that were given up after all their tries. */
@InQueue({ kind: 'failed-effect' })
@Injectable()
export class FailedEffectsInQueue implements QueueSource {
  constructor(private readonly failed: FailedJobs) {}

  async waiting(limit: number, after?: QueueCursor): Promise<readonly QueueItem[]> {
    const jobs = await this.failed.list(limit, after);
    return jobs.map(({ id, data, failedAt: since }) => ({
      kind: 'failed-effect',
      id,
      need: 'look',
      accountId: typeof data['accountId'] === 'string' ? data['accountId'] : undefined,
      since,
      address: `/desk/effects/${id}`,
    }));
  }
}
