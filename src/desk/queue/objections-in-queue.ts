import { Injectable } from '@nestjs/common';
import { Objections } from '../persistence/objections.js';
import { InQueue, type QueueCursor, type QueueItem, type QueueSource } from './queue-source.js';

/** Objections that nobody has dealt with yet. */
@InQueue({ kind: 'objection' })
@Injectable()
export class ObjectionsInQueue implements QueueSource {
  constructor(private readonly objections: Objections) {}

  async waiting(limit: number, after?: QueueCursor): Promise<readonly QueueItem[]> {
    const open = await this.objections.open(limit, after);
    return open.map(({ noticeId: id, accountId, raisedAt: since }) => ({
      kind: 'objection',
      id,
      need: 'look',
      accountId,
      since,
      address: `/desk/people/${accountId}`,
    }));
  }
}
