import { CardLinked, CardUnlinked, LinkHeld, LinkSuspended } from '../../linking/contract/events.js';
import {
  AccessPassIssued,
  PasswordIssued,
  RecoveryCancelled,
  RecoveryRequested,
} from '../../recovery/contract/events.js';

/** The events that a person hears of by mail, and under which key their words stand. */
export const NOTIFIABLE = {
  [CardLinked.type]: 'card-linked',
  [CardUnlinked.type]: 'card-unlinked',
  [LinkHeld.type]: 'link-held',
  [LinkSuspended.type]: 'link-suspended',
  [RecoveryRequested.type]: 'recovery-requested',
  [PasswordIssued.type]: 'password-issued',
  [AccessPassIssued.type]: 'access-pass-issued',
  [RecoveryCancelled.type]: 'recovery-cancelled',
} as const;

/** The classes of those events. */
export const NOTIFIABLE_EVENTS = [
  CardLinked,
  CardUnlinked,
  LinkHeld,
  LinkSuspended,
  RecoveryRequested,
  PasswordIssued,
  AccessPassIssued,
  RecoveryCancelled,
] as const;

export type NotifiableEvent = InstanceType<(typeof NOTIFIABLE_EVENTS)[number]>;
