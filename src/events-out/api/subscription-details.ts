import type { SubscriptionView } from '../queries/subscriptions-of.query.js';
import type { SubscriptionDto } from './subscription.dto.js';

/** A subscription as its system is answered. */
export function subscriptionDetails(view: SubscriptionView): SubscriptionDto {
  const { id, deliveryUrl, eventTypes, hasAuthorization, stage, reason, createdAt, verifiedAt } = view;
  const { waiting, givenUp, failingSince, failureCode } = view;
  return {
    subscriptionId: id,
    deliveryUrl,
    eventTypes: [...eventTypes],
    hasAuthorization,
    state: stage,
    ...(reason && { reason }),
    createdAt: createdAt.toISOString(),
    ...(verifiedAt && { verifiedAt: verifiedAt.toISOString() }),
    waiting,
    givenUp,
    ...(failingSince && { failingSince: failingSince.toISOString() }),
    ...(failureCode && { failureCode }),
  };
}
