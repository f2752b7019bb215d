import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { RecordedEvent } from '../domain/domain-event.js';
import { Whenever, type Reaction, type ReactionTo } from './whenever.js';

/** Finds every class marked @Whenever; a queue belongs to exactly one. */
@Injectable()
export class Reactions {
  private found: Map<string, { readonly on: ReactionTo; readonly reaction: Reaction }> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  all(): readonly ReactionTo[] {
    return [...this.byQueue().values()].map(({ on }) => on);
  }

  async handle(queue: string, event: RecordedEvent): Promise<void> {
    await this.byQueue().get(queue)?.reaction.handle(event);
  }

  private byQueue() {
    this.found ??= this.find();
    return this.found;
  }

  private find() {
    const found = new Map<string, { readonly on: ReactionTo; readonly reaction: Reaction }>();
    for (const provider of this.discovery.getProviders({ metadataKey: Whenever.KEY })) {
      const on = this.discovery.getMetadataByDecorator(Whenever, provider);
      if (!on) continue;
      if (found.has(on.queue)) throw new Error(`two reactions claim the queue ${on.queue}`);
      found.set(on.queue, { on, reaction: provider.instance });
    }
    return found;
  }
}
