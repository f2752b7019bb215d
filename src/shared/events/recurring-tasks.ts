import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type Recurrence, type RecurringTask, Scheduled } from './scheduled.js';

/** Finds every class marked @Scheduled. */
@Injectable()
export class RecurringTasks {
  constructor(private readonly discovery: DiscoveryService) {}

  all(): readonly { readonly when: Recurrence; readonly task: RecurringTask }[] {
    return this.discovery.getProviders({ metadataKey: Scheduled.KEY }).flatMap((provider) => {
      const when = this.discovery.getMetadataByDecorator(Scheduled, provider);
      return when ? [{ when, task: provider.instance }] : [];
    });
  }
}
