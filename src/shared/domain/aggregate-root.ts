import type { DomainEvent } from './domain-event.js';

/** Something whose rules must hold as a whole; it remembers what happened to it until it is saved. */
export abstract class AggregateRoot {
  private events: DomainEvent[] = [];

  protected record(event: DomainEvent): void {
    this.events.push(event);
  }

  /** Hands over what happened since the last call, in order. */
  pullEvents(): readonly DomainEvent[] {
    const pulled = this.events;
    this.events = [];
    return pulled;
  }
}
