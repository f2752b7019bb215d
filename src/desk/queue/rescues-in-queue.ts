import { QueryBus } from '@nestjs/cqrs';
import { RescuesForDesk } from '../../rescue/contract/rescues-for-desk.query.js';
import { InQueue, type QueueCursor, type QueueItem, type QueueSource } from './queue-source.js';

/** Applications for cloud data that need something. */
@InQueue({ kind: 'rescue' })
export class RescuesInQueue implements QueueSource {
  constructor(private readonly queries: QueryBus) {}

  async waiting(limit: number, after?: QueueCursor): Promise<readonly QueueItem[]> {
    const cursor = after && { since: after.since, rescueId: after.id };
    const rescues = await this.queries.execute(new RescuesForDesk(limit, cursor));
    return rescues.map(({ rescueId: id, accountId, need, since, dueAt }) => ({
      kind: 'rescue',
      id,
      need,
      accountId,
      since,
      ...(dueAt && { dueAt }),
      address: `/desk/rescues/${id}`,
    }));
  }
}
