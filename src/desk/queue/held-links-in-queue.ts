import { QueryBus } from '@nestjs/cqrs';
import { HeldLinks } from '../../linking/contract/links-for-desk.query.js';
import { InQueue, type QueueCursor, type QueueItem, type QueueSource } from './queue-source.js';

/** Links that wait to be released or refused. */
@InQueue({ kind: 'held-link' })
export class HeldLinksInQueue implements QueueSource {
  constructor(private readonly queries: QueryBus) {}

  async waiting(limit: number, after?: QueueCursor): Promise<readonly QueueItem[]> {
    const cursor = after && { heldAt: after.since, linkId: after.id };
    const links = await this.queries.execute(new HeldLinks(limit, cursor));
    return links.map(({ linkId: id, accountId, heldAt: since, because: need }) => ({
      kind: 'held-link',
      id,
      need,
      accountId,
      since,
      address: `/desk/people/${accountId}`,
    }));
  }
}
