import { refusal } from '../../shared/domain/refusal.js';

/** The account has ended; a password would open nothing. */
export class AccountHasLeft extends refusal('recovery.account-has-left', 'refused', {
  wayOut: '/menu',
  remains: 'desk',
}) {}

/** Accounts with special rights are recovered at the desk only. */
export class AccountIsPrivileged extends refusal('recovery.account-is-privileged', 'refused', {
  wayOut: '/help',
  remains: 'desk',
}) {}

/** The case is being carried out at this moment, in another tab or after a second press. */
export class RecoveryInProgress extends refusal('recovery.in-progress', 'conflict', { wayOut: '/recovery' }) {}

/** The case has ended, was tried too often, or gave already what an older form asks for; a new reading of the card begins a new one. */
export class RecoveryClosed extends refusal('recovery.closed', 'conflict', { wayOut: '/recovery' }) {}

/** The page was about another account than the card that this browser has read meanwhile, or about another case. */
export class PageOutOfDate extends refusal('recovery.page-out-of-date', 'conflict', { wayOut: '/recovery' }) {}

/** The link was recovered by too often within a day. */
export class TooManyRecoveries extends refusal('recovery.too-many', 'limited', { wayOut: '/help', remains: 'desk' }) {}

/** Another request of the same link is under way; it can be carried on or stopped. */
export class AnotherIsOpen extends refusal('recovery.another-is-open', 'conflict', { wayOut: '/recovery' }) {}

/** A code to an address outside the university must be proved first. */
export class CodeNeeded extends refusal('recovery.code-needed', 'conflict', { wayOut: '/recovery' }) {}

/** The code was not the one that was sent last. */
export class CodeIsWrong extends refusal('recovery.code-is-wrong', 'refused', { wayOut: '/recovery' }) {
  override readonly details: Readonly<Record<string, string>>;

  /** `left` tries remain. */
  constructor(left: number) {
    super();
    this.details = { left: String(left) };
  }
}

/** The code was sent too long ago, or none was sent to this browser. */
export class CodeIsTooOld extends refusal('recovery.code-is-too-old', 'refused', { wayOut: '/recovery' }) {}

/** The tries at codes of this link are used up for a day; the request was stopped. */
export class CodeTriesUsedUp extends refusal('recovery.code-tries-used-up', 'limited', {
  wayOut: '/help',
  remains: 'desk',
}) {}

/** So many codes were sent that no further one is. */
export class TooManyCodes extends refusal('recovery.too-many-codes', 'limited', { wayOut: '/recovery' }) {}

/** The mail server did not take the code. */
export class CodeNotSent extends refusal('recovery.code-not-sent', 'unavailable', { wayOut: '/recovery' }) {}

/** None of the addresses outside the university works, so that no code will ever arrive. */
export class CodeReachesNobody extends refusal('recovery.code-reaches-nobody', 'refused', {
  wayOut: '/recovery',
  remains: 'desk',
}) {}

/** The wait that was imposed on this request is not over. */
export class StillWaiting extends refusal('recovery.still-waiting', 'conflict', { wayOut: '/recovery' }) {}

/** More is asked of the service within an hour than is plausible. */
export class RecoveryOverloaded extends refusal('recovery.overloaded', 'unavailable', {
  wayOut: '/help',
  remains: 'desk',
}) {}
