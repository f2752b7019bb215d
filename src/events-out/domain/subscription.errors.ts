import { DomainError } from '../../shared/domain/domain-error.js';
import type { UrlFault } from './delivery-url.js';

/** There is no such subscription, or it is another system's. */
export class SubscriptionUnknown extends DomainError {
  readonly code = 'events.subscription-unknown';
  readonly kind = 'not-found';
}

/** A system has as many subscriptions as it may. */
export class TooManySubscriptions extends DomainError {
  readonly code = 'events.too-many-subscriptions';
  readonly kind = 'limited';
}

/** Nothing is delivered to such an address. */
export class DeliveryUrlRefused extends DomainError {
  readonly code = 'events.delivery-url-refused';
  readonly kind = 'refused';
  override readonly details: Readonly<Record<'reason', UrlFault>>;

  constructor(reason: UrlFault) {
    super();
    this.details = { reason };
  }
}

/** Some sort of event that was asked for does not exist, or none was asked for. */
export class EventTypesRefused extends DomainError {
  readonly code = 'events.event-types-refused';
  readonly kind = 'refused';
}

/** The value cannot stand in an Authorization header (RFC 9110, 5.5), or is too long. */
export class AuthorizationRefused extends DomainError {
  readonly code = 'events.authorization-refused';
  readonly kind = 'refused';
}

/** The text by which a verification is recognized is too long. */
export class VerificationStateRefused extends DomainError {
  readonly code = 'events.verification-state-refused';
  readonly kind = 'refused';
}

/** Nothing is sent while a subscription is paused or disabled. */
export class SubscriptionNotEnabled extends DomainError {
  readonly code = 'events.subscription-not-enabled';
  readonly kind = 'conflict';
}

/** The text is no place in the stream of events. */
export class CursorUnknown extends DomainError {
  readonly code = 'events.cursor-unknown';
  readonly kind = 'refused';
}
