import type { DomainEvent } from '../../shared/domain/domain-event.js';
import type { CloudServiceName } from './cloud-service-name.js';

abstract class RescueEvent {
  constructor(
    readonly rescueId: string,
    readonly accountId: string,
    readonly service: CloudServiceName,
    /** The link of card and account that it rests on; undefined where the faculty's office checked the identity. */
    readonly linkId?: string,
  ) {}
}

/** An application was begun; nobody decides on it before its contact address was proved. */
export class RescueBegun extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.rescue-begun';
  readonly type = RescueBegun.type;
}

/** An application whose contact address was proved lies before the desk. */
export class RescueRequested extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.rescue-requested';
  readonly type = RescueRequested.type;
}

/** Somebody else at the desk confirmed the identity check of the faculty's office. */
export class IdentityConfirmed extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.identity-confirmed';
  readonly type = IdentityConfirmed.type;
}

/** The desk asked the applicant something. */
export class ApplicantAsked extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.applicant-asked';
  readonly type = ApplicantAsked.type;
}

/** The applicant answered. */
export class ApplicantAnswered extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.applicant-answered';
  readonly type = ApplicantAnswered.type;
}

/** One operator proposed a decision, which another must confirm. */
export class DecisionProposed extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.decision-proposed';
  readonly type = DecisionProposed.type;
}

/** A proposal was taken back. */
export class ProposalDropped extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.proposal-dropped';
  readonly type = ProposalDropped.type;
}

/** The desk allowed access; it begins when the applicant opens it. */
export class RescueApproved extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.rescue-approved';
  readonly type = RescueApproved.type;
}

/** The desk did not allow access. */
export class RescueDeclined extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.rescue-declined';
  readonly type = RescueDeclined.type;
}

/** The applicant took the application back. */
export class RescueWithdrawn extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.rescue-withdrawn';
  readonly type = RescueWithdrawn.type;
}

/** An application ended before it came to access: its link ended, its notice was objected to, or nobody went on with it. */
export class RescueCancelled extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.rescue-cancelled';
  readonly type = RescueCancelled.type;
}

/** Access was opened. */
export class AccessOpened extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.access-opened';
  readonly type = AccessOpened.type;
}

/** What opens access was given anew, after which the one before opens nothing; its end stays. */
export class AccessRenewed extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.access-renewed';
  readonly type = AccessRenewed.type;
}

/** Opening came to nothing, certainly or perhaps; access ends at its time all the same. */
export class AccessNotOpened extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.access-not-opened';
  readonly type = AccessNotOpened.type;
}

/** Access will end in a day. */
export class AccessEnding extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.access-ending';
  readonly type = AccessEnding.type;
}

/** The cloud service confirmed that access has ended. */
export class AccessClosed extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.access-closed';
  readonly type = AccessClosed.type;
}

/** An application with what was said about it was shown to another system. */
export class RescueShown extends RescueEvent implements DomainEvent {
  static readonly type = 'rescue.rescue-shown';
  readonly type = RescueShown.type;
}
