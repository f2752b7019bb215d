import type { DomainEvent } from '../domain/domain-event.js';

/** An event's class; `type` is its name for ever, whatever the class is called. */
export interface EventClass<E extends DomainEvent = DomainEvent> {
  readonly type: string;
  new (...args: never[]): E;
}
