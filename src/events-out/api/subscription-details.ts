import type { SubscriptionView } from '../queries/subscriptions-of.query.js';
import type { SubscriptionDto } from './subscription.dto.js';

/** A subscription as its system sees it. */
export function subscriptionDetails(view: SubscriptionView): SubscriptionDto {
  const { id, deliveryUrl, eventTypes, hasAuthorization, stage, reason, waiting, givenUp, failureCode } = view;
  return {
    subscriptionId: id,
    deliveryUrl,
    eventTypes: [...eventTypes],
    hasAuthorization,
    stage,
    ...(reason && { reason }),
    createdAt: view.createdAt.toISOString(),
    ...(view.verifiedAt && { verifiedAt: view.verifiedAt.toISOString() }),
    waiting,
    givenUp,
    ...(view.failingSince && { failingSince: view.failingSince.toISOString() }),
    ...(failureCode !== undefined && { failureCode }),
  };
}
