import type { DomainEvent } from '../../shared/domain/domain-event.js';

abstract class SubscriptionEvent {
  constructor(
    readonly subscriptionId: string,
    readonly integratorId: string,
  ) {}
}

/** Another system wants to hear of events. */
export class SubscriptionCreated extends SubscriptionEvent implements DomainEvent {
  static readonly type = 'events-out.subscription-created';
  readonly type = SubscriptionCreated.type;
}

/** A subscription was changed, paused, disabled or enabled again by its system or an operator. */
export class SubscriptionChanged implements DomainEvent {
  static readonly type = 'events-out.subscription-changed';
  readonly type = SubscriptionChanged.type;

  constructor(
    readonly subscriptionId: string,
    readonly integratorId: string,
    readonly stage: string,
  ) {}
}

/** A subscriber took a verification event at its present address for the first time. */
export class SubscriptionVerified extends SubscriptionEvent implements DomainEvent {
  static readonly type = 'events-out.subscription-verified';
  readonly type = SubscriptionVerified.type;
}

/** A subscription was disabled by the service, since nothing can be delivered to it. */
export class SubscriptionStopped implements DomainEvent {
  static readonly type = 'events-out.subscription-stopped';
  readonly type = SubscriptionStopped.type;

  constructor(
    readonly subscriptionId: string,
    readonly integratorId: string,
    readonly reason: 'unreachable' | 'unregistered',
  ) {}
}

/** A subscription was deleted, with everything that waited for it. */
export class SubscriptionDeleted extends SubscriptionEvent implements DomainEvent {
  static readonly type = 'events-out.subscription-deleted';
  readonly type = SubscriptionDeleted.type;
}

/** A system asked to be told again of what happened since a place in the stream. */
export class ReplayAsked extends SubscriptionEvent implements DomainEvent {
  static readonly type = 'events-out.replay-asked';
  readonly type = ReplayAsked.type;
}
