import { DiscoveryService } from '@nestjs/core';
import type { DomainEvent, RecordedEvent } from '../domain/domain-event.js';
import type { EventClass } from './event-class.js';

/** Which events a reaction is for, and the queue that keeps them for it; the queue's name is `<context>.<what-it-does>` for ever. */
export interface ReactionTo {
  readonly queue: string;
  readonly to: readonly EventClass[];
  /** How often it is tried before it is given up: 20 take about an hour; unless said otherwise about a day. */
  readonly tries?: number;
}

/** Marks a reaction: run after the commit, at least once, in any process, until it succeeds. */
export const Whenever = DiscoveryService.createDecorator<ReactionTo>();

/** What is done after an event; it may run twice and must then do no harm. */
export interface Reaction<E extends DomainEvent = DomainEvent> {
  handle(event: RecordedEvent<E>): Promise<void>;
}
