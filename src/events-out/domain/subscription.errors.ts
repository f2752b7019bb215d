import { refusal } from '../../shared/domain/refusal.js';
import type { UrlFault } from './delivery-url.js';

/** There is no such subscription, or it is another system's. */
export class SubscriptionUnknown extends refusal('events.subscription-unknown', 'not-found') {}

/** A system has as many subscriptions as it may. */
export class TooManySubscriptions extends refusal('events.too-many-subscriptions', 'limited') {}

/** Nothing is delivered to such an address. */
export class DeliveryUrlRefused extends refusal('events.delivery-url-refused', 'refused') {
  override readonly details: Readonly<Record<'reason', UrlFault>>;

  constructor(reason: UrlFault) {
    super();
    this.details = { reason };
  }
}

/** Some sort of event that was asked for does not exist, or none was asked for. */
export class EventTypesRefused extends refusal('events.event-types-refused', 'refused') {}

/** The value cannot stand in an Authorization header (RFC 9110, 5.5), or is too long. */
export class AuthorizationRefused extends refusal('events.authorization-refused', 'refused') {}

/** The text by which a verification is recognized is too long. */
export class VerificationStateRefused extends refusal('events.verification-state-refused', 'refused') {}

/** Nothing is sent while a subscription is paused or disabled. */
export class SubscriptionNotEnabled extends refusal('events.subscription-not-enabled', 'conflict') {}

/** The text is no place in the stream of events. */
export class CursorUnknown extends refusal('events.cursor-unknown', 'refused') {}
