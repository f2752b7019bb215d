import { describe, expect, it } from 'vitest';
import {
  CardLinked,
  CardRelinked,
  CardUnlinked,
  LinkHeld,
  LinkReleased,
  LinkRestored,
  LinkSuspended,
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
import { mayOutliveAccount, NOTIFIABLE_EVENTS, type NotifiableEvent, noticeKindOf, tellsOfEnd } from './notice-kind.js';

const ACCOUNT = '0123456789';
const KINDS: readonly (readonly [NotifiableEvent, string | undefined])[] = [
  [new CardLinked('link', ACCOUNT), 'card-linked'],
  [new CardRelinked('link', ACCOUNT, 'moved'), 'card-moved'],
  [new CardRelinked('link', ACCOUNT, 'replaced'), 'card-replaced'],
  [new CardRelinked('link', ACCOUNT, 'merged'), 'card-merged'],
  [new CardUnlinked('link', ACCOUNT, 'unlinked'), 'card-unlinked'],
  [new CardUnlinked('link', ACCOUNT, 'superseded'), 'link-superseded'],
  [new CardUnlinked('link', ACCOUNT, 'replaced'), undefined],
  [new CardUnlinked('link', ACCOUNT, 'merged'), 'link-merged'],
  [new CardUnlinked('link', ACCOUNT, 'erased'), 'link-erased'],
  [new LinkHeld('link', ACCOUNT), 'link-held'],
  [new LinkReleased('link', ACCOUNT), 'link-released'],
  [new LinkSuspended('link', ACCOUNT), 'link-suspended'],
  [new LinkRestored('link', ACCOUNT), 'link-restored'],
  [new CardUnlinked('link', ACCOUNT, 'refused'), 'link-refused'],
  [new RecoveryRequested('case', 'link', ACCOUNT, 'password'), 'recovery-requested'],
  [new RecoveryRequested('case', 'link', ACCOUNT, 'both', '2026-04-01T00:00:00.000Z'), 'recovery-waiting'],
  [new RecoveryDue('case', 'link', ACCOUNT), 'recovery-due'],
  [new PasswordIssued('case', 'link', ACCOUNT), 'password-issued'],
  [new PasswordIssued('case', 'link', ACCOUNT, true, false), 'password-issued-unforced'],
  [new PasswordNotChanged('case', 'link', ACCOUNT), 'password-not-changed'],
  [new AccessPassIssued('case', 'link', ACCOUNT), 'access-pass-issued'],
  [new AftermathLeft('case', 'link', ACCOUNT, 'password', ['sessions']), 'aftermath-left'],
  [new AftermathDone('case', 'link', ACCOUNT, ['sessions'], []), 'aftermath-done'],
  [new AftermathDone('case', 'link', ACCOUNT, ['sessions'], ['methods']), undefined],
  [new RecoveryFailed('case', 'link', ACCOUNT, 'not-permitted'), 'recovery-failed'],
  [new RecoveryFailed('case', 'link', ACCOUNT, 'unavailable'), undefined],
  [new RecoveryOutcomeUnknown('case', 'link', ACCOUNT), 'recovery-unknown'],
  [new CredentialUnseen('case', 'link', ACCOUNT, 'password', []), 'credential-unseen'],
  [new RecoveryCancelled('case', 'link', ACCOUNT), 'recovery-cancelled'],
  [new RescueRequested('rescue', ACCOUNT, 'onedrive', 'link'), 'rescue-requested'],
  [new ApplicantAsked('rescue', ACCOUNT, 'onedrive', 'link'), 'rescue-asked'],
  [new RescueApproved('rescue', ACCOUNT, 'onedrive', 'link'), 'rescue-approved'],
  [new RescueDeclined('rescue', ACCOUNT, 'onedrive', 'link'), 'rescue-declined'],
  [new RescueWithdrawn('rescue', ACCOUNT, 'onedrive', 'link'), 'rescue-withdrawn'],
  [new RescueCancelled('rescue', ACCOUNT, 'onedrive'), 'rescue-cancelled'],
  [new AccessOpened('rescue', ACCOUNT, 'onedrive', 'link'), 'rescue-opened'],
  [new AccessRenewed('rescue', ACCOUNT, 'onedrive', 'link'), 'rescue-renewed'],
  [new AccessClosed('rescue', ACCOUNT, 'onedrive', 'link'), 'rescue-closed'],
];

describe('what a notice says', () => {
  it.each(KINDS.map(([event, kind]) => ({ event, kind, type: event.type })))('of $type is $kind', ({ event, kind }) => {
    expect(noticeKindOf(event)).toBe(kind);
    // As a reaction gets it: a job is plain JSON.
    expect(noticeKindOf(JSON.parse(JSON.stringify(event)))).toBe(kind);
  });

  it('is asked here of every event that is told', () => {
    expect(new Set(KINDS.map(([{ type }]) => type))).toEqual(new Set(NOTIFIABLE_EVENTS.map(({ type }) => type)));
  });

  it('tells of an end for every unlinking, and for nothing else', () => {
    for (const [event, told] of KINDS) {
      const kind = told && noticeKindOf(event);
      if (kind) expect(tellsOfEnd(kind)).toBe(event instanceof CardUnlinked);
    }
  });

  it('may come after the account itself where it was merged or its time is over', () => {
    const late = KINDS.map(([event]) => noticeKindOf(event)).filter((kind) => kind && mayOutliveAccount(kind));
    expect(late).toEqual(['link-merged', 'link-erased']);
  });
});
