import { DomainError } from '../../shared/domain/domain-error.js';
import type { IneligibleBecause } from './eligibility.js';

/** This service's data cannot be applied for (any more), or not yet. */
export class NotEligible extends DomainError {
  readonly code = 'rescue.not-eligible';
  readonly kind = 'refused';
  override readonly wayOut = '/rescue';
  override readonly remains = 'desk';
  override readonly details: Readonly<Record<'reason', IneligibleBecause>>;

  constructor(reason: IneligibleBecause) {
    super();
    this.details = { reason };
  }
}

/** Another application for the same service is under way, as from another tab. */
export class AlreadyApplied extends DomainError {
  readonly code = 'rescue.already-applied';
  readonly kind = 'conflict';
  override readonly wayOut = '/rescue';
}

/** So many applications were begun that no further one is. */
export class TooManyApplications extends DomainError {
  readonly code = 'rescue.too-many';
  readonly kind = 'limited';
  override readonly wayOut = '/help';
  override readonly remains = 'desk';
}

/** There is no such application, or it is somebody else's. */
export class RescueUnknown extends DomainError {
  readonly code = 'rescue.unknown';
  readonly kind = 'not-found';
  override readonly wayOut = '/rescue';
  override readonly remains = 'desk';
}

/** The application does not stand where this could be done to it, as when another tab or the desk went on. */
export class RescueStandsElsewhere extends DomainError {
  readonly code = 'rescue.stands-elsewhere';
  readonly kind = 'conflict';
  override readonly wayOut = '/rescue';
}

/** The code was not the one that was sent last. */
export class ContactCodeWrong extends DomainError {
  readonly code = 'rescue.code-is-wrong';
  readonly kind = 'refused';
  override readonly wayOut = '/rescue';
  override readonly details: Readonly<Record<string, string>>;

  /** `left` tries remain. */
  constructor(left: number) {
    super();
    this.details = { left: String(left) };
  }
}

/** The code was sent too long ago. */
export class ContactCodeTooOld extends DomainError {
  readonly code = 'rescue.code-is-too-old';
  readonly kind = 'refused';
  override readonly wayOut = '/rescue';
}

/** The tries at codes of this application are used up; it ended. */
export class ContactCodeTriesUsedUp extends DomainError {
  readonly code = 'rescue.code-tries-used-up';
  readonly kind = 'limited';
  override readonly wayOut = '/rescue';
  override readonly remains = 'desk';
}

/** So many codes were sent that no further one is. */
export class TooManyContactCodes extends DomainError {
  readonly code = 'rescue.too-many-codes';
  readonly kind = 'limited';
  override readonly wayOut = '/rescue';
}

/** The mail server did not take the code. */
export class ContactCodeNotSent extends DomainError {
  readonly code = 'rescue.code-not-sent';
  readonly kind = 'unavailable';
  override readonly wayOut = '/rescue';
}

/** The contact address does not work, so that neither a code nor a decision will ever arrive. */
export class ContactUnreachable extends DomainError {
  readonly code = 'rescue.contact-unreachable';
  readonly kind = 'refused';
  override readonly wayOut = '/rescue';
  override readonly remains = 'desk';
}

/** Access is being opened at this moment, in another tab or after a second press. */
export class OpeningInProgress extends DomainError {
  readonly code = 'rescue.opening-in-progress';
  readonly kind = 'conflict';
  override readonly wayOut = '/rescue';
}

/** The applicant wrote so much that the desk must say something first. */
export class TooManyMessages extends DomainError {
  readonly code = 'rescue.too-many-messages';
  readonly kind = 'limited';
  override readonly wayOut = '/rescue';
  override readonly remains = 'desk';
}

/** What opens access was given as often as may be. */
export class TooManyOpenings extends DomainError {
  readonly code = 'rescue.too-many-openings';
  readonly kind = 'limited';
  override readonly wayOut = '/rescue';
  override readonly remains = 'desk';
}

/** The same person at the desk did the first half. */
export class AnotherPersonNeeded extends DomainError {
  readonly code = 'rescue.another-person-needed';
  readonly kind = 'forbidden';
  override readonly wayOut = '/desk';
}

/** Nobody may apply for this person through an office: the university does not allow it, or a card is linked. */
export class NotByOffice extends DomainError {
  readonly code = 'rescue.not-by-office';
  readonly kind = 'refused';
  override readonly wayOut = '/desk';
  override readonly details: Readonly<Record<'reason', 'kind' | 'linked'>>;

  constructor(reason: 'kind' | 'linked') {
    super();
    this.details = { reason };
  }
}

/** One operator proposes decisions and another confirms them, so that no program decides alone. */
export class DecisionTakesTwo extends DomainError {
  readonly code = 'rescue.decision-takes-two';
  readonly kind = 'refused';
  override readonly wayOut = '/desk';
}
