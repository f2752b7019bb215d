import {
  CardLinked,
  CardRelinked,
  CardUnlinked,
  type EndReason,
  LinkHeld,
  LinkReleased,
  LinkRestored,
  LinkSuspended,
  type RelinkReason,
} from '../../linking/contract/events.js';
import {
  AccessPassIssued,
  AftermathDone,
  AftermathLeft,
  CredentialUnseen,
  PasswordIssued,
  PasswordNotChanged,
  RecoveryCancelled,
  RecoveryDue,
  RecoveryFailed,
  RecoveryOutcomeUnknown,
  RecoveryRequested,
} from '../../recovery/contract/events.js';

import {
  AccessClosed,
  AccessOpened,
  AccessRenewed,
  ApplicantAsked,
  RescueApproved,
  RescueCancelled,
  RescueDeclined,
  RescueRequested,
  RescueWithdrawn,
} from '../../rescue/contract/events.js';

/** The events that a person hears of by mail. */
export const NOTIFIABLE_EVENTS = [
  CardLinked,
  CardRelinked,
  CardUnlinked,
  LinkHeld,
  LinkReleased,
  LinkSuspended,
  LinkRestored,
  RecoveryRequested,
  PasswordIssued,
  PasswordNotChanged,
  AccessPassIssued,
  AftermathLeft,
  AftermathDone,
  RecoveryDue,
  RecoveryFailed,
  RecoveryOutcomeUnknown,
  CredentialUnseen,
  RecoveryCancelled,
  RescueRequested,
  ApplicantAsked,
  RescueApproved,
  RescueDeclined,
  RescueWithdrawn,
  RescueCancelled,
  AccessOpened,
  AccessRenewed,
  AccessClosed,
] as const;

export type NotifiableEvent = InstanceType<(typeof NOTIFIABLE_EVENTS)[number]>;

const RELINKED = {
  moved: 'card-moved',
  replaced: 'card-replaced',
  merged: 'card-merged',
} as const satisfies Record<RelinkReason, string>;

const UNLINKED = {
  unlinked: 'card-unlinked',
  superseded: 'link-superseded',
  // The same account hears of its new card in the same moment.
  replaced: undefined,
  merged: 'link-merged',
  erased: 'link-erased',
  refused: 'link-refused',
} as const satisfies Record<EndReason, string | undefined>;

/** A request that is carried out at once, and one of which nothing is issued for a while. */
const REQUESTED = { atOnce: 'recovery-requested', later: 'recovery-waiting' } as const;

/** A password that must be changed at the next sign-in, and one that nobody has to change. */
const PASSWORD = { forced: 'password-issued', unforced: 'password-issued-unforced' } as const;

const OTHERS = {
  [CardLinked.type]: 'card-linked',
  [LinkHeld.type]: 'link-held',
  [LinkReleased.type]: 'link-released',
  [LinkSuspended.type]: 'link-suspended',
  [LinkRestored.type]: 'link-restored',
  [PasswordNotChanged.type]: 'password-not-changed',
  [AccessPassIssued.type]: 'access-pass-issued',
  [AftermathLeft.type]: 'aftermath-left',
  [AftermathDone.type]: 'aftermath-done',
  [RecoveryDue.type]: 'recovery-due',
  [RecoveryFailed.type]: 'recovery-failed',
  [RecoveryOutcomeUnknown.type]: 'recovery-unknown',
  [CredentialUnseen.type]: 'credential-unseen',
  [RecoveryCancelled.type]: 'recovery-cancelled',
  [RescueRequested.type]: 'rescue-requested',
  [ApplicantAsked.type]: 'rescue-asked',
  [RescueApproved.type]: 'rescue-approved',
  [RescueDeclined.type]: 'rescue-declined',
  [RescueWithdrawn.type]: 'rescue-withdrawn',
  [RescueCancelled.type]: 'rescue-cancelled',
  [AccessOpened.type]: 'rescue-opened',
  [AccessRenewed.type]: 'rescue-renewed',
  [AccessClosed.type]: 'rescue-closed',
} as const satisfies Record<
  Exclude<NotifiableEvent, CardRelinked | CardUnlinked | RecoveryRequested | PasswordIssued>['type'],
  string
>;

type ValueOf<T> = T[keyof T];

/** What a notice says; its words stand under this key, and it is kept with the notice. */
export type NoticeKind = NonNullable<
  | ValueOf<typeof RELINKED>
  | ValueOf<typeof UNLINKED>
  | ValueOf<typeof REQUESTED>
  | ValueOf<typeof PASSWORD>
  | ValueOf<typeof OTHERS>
>;

/** The kind of notice that tells of an event; undefined where another notice says it already. */
export function noticeKindOf(event: NotifiableEvent): NoticeKind | undefined {
  if (event.type === CardRelinked.type) return RELINKED[event.reason];
  if (event.type === CardUnlinked.type) return UNLINKED[event.reason];
  if (event.type === RecoveryRequested.type) return event.waitsUntil ? REQUESTED.later : REQUESTED.atOnce;
  if (event.type === PasswordIssued.type) return event.changeForced === false ? PASSWORD.unforced : PASSWORD.forced;
  // That the directory was busy is no end; the person sees it and can try again.
  if (event.type === RecoveryFailed.type && event.reason === 'unavailable') return undefined;
  if (event.type === AftermathDone.type && event.left.length > 0) return undefined;
  return OTHERS[event.type];
}

const TELLS_OF_END = new Set<NoticeKind>([
  'card-unlinked',
  'link-superseded',
  'link-merged',
  'link-erased',
  'link-refused',
]);

/** Whether a notice tells that its link is no more, so that an objection is about what follows it. */
export function tellsOfEnd(kind: NoticeKind): boolean {
  return TELLS_OF_END.has(kind);
}

const OUTLIVES_ACCOUNT = new Set<NoticeKind>(['link-merged', 'link-erased']);

/** Whether the university may well have forgotten the account by then, so that nobody is left to tell. */
export function mayOutliveAccount(kind: NoticeKind): boolean {
  return OUTLIVES_ACCOUNT.has(kind);
}
