import { AccountLeft, AccountMerged, AccountReturned } from '../../accounts/contract/events.js';
import {
  CardLinked,
  CardRelinked,
  CardUnlinked,
  LinkHeld,
  LinkImported,
  LinkReleased,
  LinkRestored,
  LinkSuspended,
} from '../../linking/contract/events.js';
import { AccessPassIssued, AftermathDone, CredentialUnseen, PasswordIssued } from '../../recovery/contract/events.js';
import {
  AccessClosed,
  AccessOpened,
  RescueApproved,
  RescueCancelled,
  RescueDeclined,
  RescueRequested,
  RescueWithdrawn,
} from '../../rescue/contract/events.js';
import type { DomainEvent } from '../../shared/domain/domain-event.js';
import { EVENT_TYPES as T } from './event-types.js';

/** What is told of an event: its sort, and as little as its meaning needs. */
export interface ToldEvent {
  readonly type: string;
  readonly claims: Readonly<Record<string, string>>;
  /** What only a system that knows accounts is told, since it would name one person to two others alike. */
  readonly ids: Readonly<Record<string, string>>;
  readonly intoAccountId?: string;
}

const BY_USER = { initiating_entity: 'user' };

type Teller = (data: Readonly<Record<string, unknown>>) => readonly ToldEvent[];

const TELLERS = new Map<string, Teller>([
  onLink(CardLinked, () => told(T.linkEstablished, { reason: 'linked' })),
  onLink(CardRelinked, ({ reason }) => told(T.linkEstablished, { reason })),
  onLink(LinkImported, () => told(T.linkEstablished, { reason: 'imported' })),
  onLink(CardUnlinked, ({ reason }) => told(T.linkEnded, { reason })),
  onLink(LinkHeld, () => told(T.linkHeld)),
  onLink(LinkReleased, () => told(T.linkReleased)),
  onLink(LinkSuspended, () => told(T.linkSuspended)),
  onLink(LinkRestored, () => told(T.linkRestored)),
  on(PasswordIssued, ({ sessionsEnded }) => credential('password', 'update', sessionsEnded)),
  on(AccessPassIssued, ({ sessionsEnded }) => credential('temporary-access-pass', 'create', sessionsEnded)),
  on(CredentialUnseen, ({ step }) => credential(step === 'password' ? step : 'temporary-access-pass', 'update', false)),
  on(AftermathDone, ({ done }) => (done.includes('sessions') ? [told(T.sessionRevoked, BY_USER)] : [])),
  on(AccountLeft, () => [told(T.accountDisabled)]),
  on(AccountReturned, () => [told(T.accountEnabled)]),
  on(AccountMerged, ({ into }) => [{ ...told(T.accountMerged), intoAccountId: into }]),
  onRescue(RescueRequested, T.rescueRequested),
  onRescue(RescueApproved, T.rescueApproved),
  onRescue(RescueDeclined, T.rescueDeclined),
  onRescue(RescueWithdrawn, T.rescueEnded, { reason: 'withdrawn' }),
  onRescue(RescueCancelled, T.rescueEnded, { reason: 'cancelled' }),
  onRescue(AccessOpened, T.accessOpened),
  onRescue(AccessClosed, T.accessClosed),
]);

/** What other systems are told of an event, in this order; nothing of most. */
export function toldOf(type: string, data: Readonly<Record<string, unknown>>): readonly ToldEvent[] {
  return TELLERS.get(type)?.(data) ?? [];
}

interface Told<E extends DomainEvent> {
  readonly type: string;
  new (...args: never[]): E;
}

function on<E extends DomainEvent>(event: Told<E>, tell: (data: E) => readonly ToldEvent[]): [string, Teller] {
  // What was recorded under the name of a class has its fields.
  return [event.type, (data) => tell(data as never)];
}

function onLink<E extends DomainEvent & { readonly linkId: string }>(
  event: Told<E>,
  tell: (data: E) => ToldEvent,
): [string, Teller] {
  return on(event, (data) => [{ ...tell(data), ids: { link_id: data.linkId } }]);
}

function onRescue<E extends DomainEvent & { readonly rescueId: string; readonly service: string }>(
  event: Told<E>,
  type: string,
  claims: Readonly<Record<string, string>> = {},
): [string, Teller] {
  return on(event, ({ rescueId, service }) => [
    { ...told(type, { service, ...claims }), ids: { rescue_id: rescueId } },
  ]);
}

function credential(type: string, change: 'create' | 'update', sessionsEnded: boolean): readonly ToldEvent[] {
  const changed = told(T.credentialChange, { credential_type: type, change_type: change, ...BY_USER });
  return sessionsEnded ? [changed, told(T.sessionRevoked, BY_USER)] : [changed];
}

function told(type: string, claims: Readonly<Record<string, string>> = {}): ToldEvent {
  return { type, claims, ids: {} };
}
