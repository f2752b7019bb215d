import { eventClaims, secondsOf, type SubjectId } from '../domain/event-claims.js';
import { VERIFICATION } from '../domain/event-types.js';
import type { Integrator } from '../../integrators/integrator.js';
import type { ClaimedDelivery } from '../persistence/deliveries.js';

interface Told {
  readonly issuer: string;
  readonly integrator: Integrator;
  readonly subscriptionId: string;
  readonly nameOf: (accountId: string) => SubjectId | undefined;
}

/** The claims of a Security Event Token (RFC 8417) of one event for one subscriber. */
export function tokenClaims(delivery: ClaimedDelivery, told: Told): Readonly<Record<string, unknown>> {
  const common = {
    iss: told.issuer,
    aud: told.integrator.id,
    jti: delivery.id,
    // Both sides of a protocol must share the clock, so it is the system's.
    iat: secondsOf(new Date()),
  };
  return { ...common, ...(delivery.event ? aboutPerson(delivery.event, told) : verification(delivery, told)) };
}

function aboutPerson(event: NonNullable<ClaimedDelivery['event']>, { integrator, nameOf }: Told) {
  const into = event.intoAccountId === null ? undefined : nameOf(event.intoAccountId);
  return {
    toe: secondsOf(event.happenedAt),
    sub_id: nameOf(event.accountId),
    events: { [event.type]: eventClaims(event, integrator.knowsAccounts, into) },
  };
}

function verification({ verificationState: state }: ClaimedDelivery, { subscriptionId }: Told) {
  return {
    sub_id: { format: 'opaque', id: subscriptionId },
    events: { [VERIFICATION]: state === undefined ? {} : { state } },
  };
}
