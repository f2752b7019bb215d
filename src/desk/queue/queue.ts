import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import { FacultiesOf } from '../../accounts/contract/account-figures.query.js';
import { type Operator, worksFor } from '../domain/operator.js';
import { InQueue, type QueueCursor, type QueueItem, type QueueKind, type QueueSource } from './queue-source.js';

/** What of the queue is asked for. */
export interface QueueWish {
  readonly kind?: QueueKind | undefined;
  readonly faculty?: string | undefined;
  readonly after?: QueueCursor | undefined;
  readonly limit: number;
}

/** An item with the faculty of its person. */
export interface ListedItem extends QueueItem {
  readonly faculty: string | undefined;
}

/** One page of the queue. */
export interface QueuePage {
  readonly items: readonly ListedItem[];
  /** Leads to what follows; undefined at the end. */
  readonly next: QueueCursor | undefined;
}

const BATCH = 200;

/** Everything that waits for the desk, from every source, the oldest first, as far as an operator may see it. */
@Injectable()
export class Queue {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly queries: QueryBus,
  ) {}

  async page({ kind, faculty, after, limit }: QueueWish, operator: Operator): Promise<QueuePage> {
    const items: ListedItem[] = [];
    let cursor = after;
    for (;;) {
      const batch = await this.batch(kind, cursor);
      for (const item of await this.withFaculties(batch)) {
        if (!mayBeSeen(item, operator) || (faculty && item.faculty !== faculty)) continue;
        if (items.length === limit) return { items, next: cursorOf(items.at(-1)) };
        items.push(item);
      }
      const last = batch.at(-1);
      if (batch.length < BATCH || !last) return { items, next: undefined };
      cursor = cursorOf(last);
    }
  }

  /** The next items of all sources together. */
  private async batch(kind: QueueKind | undefined, after: QueueCursor | undefined): Promise<readonly QueueItem[]> {
    const sources = this.sources().filter((source) => !kind || source.kind === kind);
    const waiting = await Promise.all(sources.map(({ source }) => source.waiting(BATCH, after)));
    return waiting
      .flat()
      .toSorted((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1))
      .slice(0, BATCH);
  }

  private async withFaculties(items: readonly QueueItem[]): Promise<readonly ListedItem[]> {
    const ids = [...new Set(items.flatMap(({ accountId }) => accountId ?? []))];
    const faculties = await this.queries.execute(new FacultiesOf(ids));
    return items.map((item) => ({ ...item, faculty: item.accountId && faculties.get(item.accountId) }));
  }

  private sources(): readonly { readonly kind: QueueKind; readonly source: QueueSource }[] {
    return this.discovery.getProviders({ metadataKey: InQueue.KEY }).flatMap((provider) => {
      const at = this.discovery.getMetadataByDecorator(InQueue, provider);
      return at ? [{ kind: at.kind, source: provider.instance }] : [];
    });
  }
}

// What concerns nobody alone is for those who work for everybody.
function mayBeSeen({ accountId, faculty }: ListedItem, operator: Operator): boolean {
  return accountId === undefined ? operator.faculties === undefined : worksFor(operator, faculty);
}

function cursorOf(item: QueueItem | undefined): QueueCursor | undefined {
  return item && { since: item.since, id: item.id };
}
