import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { RecordedEvent } from '../domain/domain-event.js';
import type { UnitOfWork } from './unit-of-work.js';
import { Within, type StepWithin } from './within.js';

/** Finds every class marked @Within and runs those that an event concerns. */
@Injectable()
export class StepsWithin implements OnModuleInit {
  private readonly byType = new Map<string, StepWithin[]>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const provider of this.discovery.getProviders({ metadataKey: Within.KEY })) {
      const events = this.discovery.getMetadataByDecorator(Within, provider) ?? [];
      for (const event of events)
        this.byType.set(event.type, [...(this.byType.get(event.type) ?? []), provider.instance]);
    }
  }

  async run(event: RecordedEvent, unit: UnitOfWork): Promise<void> {
    for (const step of this.byType.get(event.type) ?? []) await step.run(event, unit);
  }
}
