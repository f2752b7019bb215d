/** A fact of the past in plain strings, numbers and booleans: ids and codes only, since it is stored, audited and sent on. */
export interface DomainEvent {
  readonly type: string;
}

/** An event as it was recorded: with an id of its own, the time by the one clock (ISO 8601, UTC) and who caused it. */
export interface RecordedEvent<E extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly by: Actor;
  readonly data: E;
}

/** Who caused a change: the holder of a card, a signed-in account, an operator, somebody with a notice's link, another system by the API, or the service. */
export interface Actor {
  readonly kind: 'card' | 'account' | 'operator' | 'notice' | 'integrator' | 'service';
  readonly id: string;
}

/** The service itself, as when a job or the clock causes a change. */
export const theService: Actor = { kind: 'service', id: 'service' };
