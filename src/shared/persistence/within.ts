import { DiscoveryService } from '@nestjs/core';
import type { DomainEvent, RecordedEvent } from '../domain/domain-event.js';
import type { EventClass } from '../events/event-class.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Marks a class whose step belongs into the very transaction in which one of these events is recorded. */
export const Within = DiscoveryService.createDecorator<readonly EventClass[]>();

/** What must be true the moment an event is: writes rows through `unit` only, never calls out. */
export interface StepWithin<E extends DomainEvent = DomainEvent> {
  run(event: RecordedEvent<E>, unit: UnitOfWork): Promise<void>;
}
