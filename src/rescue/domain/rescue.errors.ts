import { refusal } from '../../shared/domain/refusal.js';
import type { IneligibleBecause } from './eligibility.js';

/** This service's data cannot be applied for (any more), or not yet. */
export class NotEligible extends refusal('rescue.not-eligible', 'refused', { wayOut: '/rescue', remains: 'desk' }) {
  override readonly details: Readonly<Record<'reason', IneligibleBecause>>;

  constructor(reason: IneligibleBecause) {
    super();
    this.details = { reason };
  }
}

/** Another application for the same service is under way, as from another tab. */
export class AlreadyApplied extends refusal('rescue.already-applied', 'conflict', { wayOut: '/rescue' }) {}

/** So many applications were begun that no further one is. */
export class TooManyApplications extends refusal('rescue.too-many', 'limited', { wayOut: '/help', remains: 'desk' }) {}

/** There is no such application, or it is somebody else's. */
export class RescueUnknown extends refusal('rescue.unknown', 'not-found', { wayOut: '/rescue', remains: 'desk' }) {}

/** The application does not stand where this could be done to it, as when another tab or the desk went on. */
export class RescueStandsElsewhere extends refusal('rescue.stands-elsewhere', 'conflict', { wayOut: '/rescue' }) {}

/** The code was not the one that was sent last. */
export class ContactCodeWrong extends refusal('rescue.code-is-wrong', 'refused', { wayOut: '/rescue' }) {
  override readonly details: Readonly<Record<string, string>>;

  /** `left` tries remain. */
  constructor(left: number) {
    super();
    this.details = { left: String(left) };
  }
}

/** The code was sent too long ago. */
export class ContactCodeTooOld extends refusal('rescue.code-is-too-old', 'refused', { wayOut: '/rescue' }) {}

/** The tries at codes of this application are used up; it ended. */
export class ContactCodeTriesUsedUp extends refusal('rescue.code-tries-used-up', 'limited', {
  wayOut: '/rescue',
  remains: 'desk',
}) {}

/** So many codes were sent that no further one is. */
export class TooManyContactCodes extends refusal('rescue.too-many-codes', 'limited', { wayOut: '/rescue' }) {}

/** The mail server did not take the code. */
export class ContactCodeNotSent extends refusal('rescue.code-not-sent', 'unavailable', { wayOut: '/rescue' }) {}

/** The contact address does not work, so that neither a code nor a decision will ever arrive. */
export class ContactUnreachable extends refusal('rescue.contact-unreachable', 'refused', {
  wayOut: '/rescue',
  remains: 'desk',
}) {}

/** Access is being opened at this moment, in another tab or after a second press. */
export class OpeningInProgress extends refusal('rescue.opening-in-progress', 'conflict', { wayOut: '/rescue' }) {}

/** The applicant wrote so much that the desk must say something first. */
export class TooManyMessages extends refusal('rescue.too-many-messages', 'limited', {
  wayOut: '/rescue',
  remains: 'desk',
}) {}

/** What opens access was given as often as may be. */
export class TooManyOpenings extends refusal('rescue.too-many-openings', 'limited', {
  wayOut: '/rescue',
  remains: 'desk',
}) {}

/** The same person at the desk did the first half. */
export class AnotherPersonNeeded extends refusal('rescue.another-person-needed', 'forbidden', { wayOut: '/desk' }) {}

/** Nobody may apply for this person through an office: the university does not allow it, or a card is linked. */
export class NotByOffice extends refusal('rescue.not-by-office', 'refused', { wayOut: '/desk' }) {
  override readonly details: Readonly<Record<'reason', 'kind' | 'linked'>>;

  constructor(reason: 'kind' | 'linked') {
    super();
    this.details = { reason };
  }
}

/** One operator proposes decisions and another confirms them, so that no program decides alone. */
export class DecisionTakesTwo extends refusal('rescue.decision-takes-two', 'refused', { wayOut: '/desk' }) {}
