import type { Vault } from '../../shared/crypto/vault.js';
import { Subscription } from '../domain/subscription.js';
import type { SubscriptionRow } from './subscription.entity.js';

/** What the value of an Authorization header is sealed for. */
export const AUTHORIZATION_PURPOSE = 'events-out.authorization';

export function toRow(vault: Vault, { current }: Subscription): SubscriptionRow {
  const { authorization, eventTypes, reason, verifiedAt, ...rest } = current;
  return {
    ...rest,
    eventTypes: [...eventTypes],
    sealedAuthorization: authorization === undefined ? null : vault.seal(AUTHORIZATION_PURPOSE, authorization),
    reason: reason ?? null,
    verifiedAt: verifiedAt ?? null,
  };
}

export function toSubscription(vault: Vault, row: SubscriptionRow): Subscription {
  const { sealedAuthorization, reason, verifiedAt, ...rest } = row;
  return Subscription.kept({
    ...rest,
    ...(sealedAuthorization && { authorization: vault.open(AUTHORIZATION_PURPOSE, sealedAuthorization) }),
    ...(reason && { reason }),
    ...(verifiedAt && { verifiedAt }),
  });
}
