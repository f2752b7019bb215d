import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { Acts } from '../domain/acts.js';
import { InQueue, type QueueCursor, type QueueItem, type QueueSource } from './queue-source.js';

/** Acts that wait for a second operator, or to be carried out again. */
@InQueue({ kind: 'act' })
@Injectable()
export class ActsInQueue implements QueueSource {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  async waiting(limit: number, after?: QueueCursor): Promise<readonly QueueItem[]> {
    const open = await this.acts.open(await this.clock.now(), limit, after);
    return open.map(({ current: { id, kind: need, accountId, proposedAt: since } }) => ({
      kind: 'act',
      id,
      need,
      accountId,
      since,
      address: `/desk/people/${accountId}`,
    }));
  }
}
