import { Command } from '@nestjs/cqrs';
import type { Actor } from '../../shared/domain/domain-event.js';
import type { CloudServiceName } from './cloud-service-name.js';

/** Asks the applicant something. Throws RescueUnknown, RescueStandsElsewhere or StaleVersion, as all of these do. */
export class AskApplicant extends Command<void> {
  constructor(
    readonly rescueId: string,
    readonly text: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** Allows access or not, with the words for the applicant. */
export class DecideRescue extends Command<void> {
  constructor(
    readonly rescueId: string,
    readonly approved: boolean,
    readonly text: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** Proposes a decision, which another operator must confirm. */
export class ProposeDecision extends Command<void> {
  constructor(
    readonly rescueId: string,
    readonly approved: boolean,
    readonly text: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** What of an application lay before whoever confirms a proposal: which proposal, and how many messages. */
export interface SeenProposal {
  readonly proposedAt: Date;
  readonly messages: number;
}

/** Confirms a proposal as it was seen, as another operator; throws AnotherPersonNeeded. */
export class ConfirmDecision extends Command<void> {
  constructor(
    readonly rescueId: string,
    readonly seen: SeenProposal,
    readonly by: Actor,
  ) {
    super();
  }
}

/** Takes a proposal back. */
export class DropProposal extends Command<void> {
  constructor(
    readonly rescueId: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** Says that access was opened by hand; its time begins. */
export class OpenByHand extends Command<void> {
  constructor(
    readonly rescueId: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** Says that access was ended by hand, and that this was looked at. */
export class CloseByHand extends Command<void> {
  constructor(
    readonly rescueId: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** Ends an application, and access that is open, as after an objection. */
export class StopRescue extends Command<void> {
  constructor(
    readonly rescueId: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** What the former faculty's office writes down of somebody who has no linked card. */
export interface OfficeRecord {
  readonly accountId: string;
  readonly service: CloudServiceName;
  readonly contact: string;
  readonly reason: string;
  readonly language: 'ja' | 'en';
  /** What was seen, and how. */
  readonly how: string;
  /** Calendar day of the check, `YYYY-MM-DD`. */
  readonly checkedOn: string;
}

/** Begins an application for somebody whose identity the former faculty's office checked; answers with its id. Throws NotEligible, NotByOffice, AlreadyApplied. */
export class RecordIdentityCheck extends Command<string> {
  constructor(
    readonly record: OfficeRecord,
    readonly by: Actor,
  ) {
    super();
  }
}

/** Confirms such a check, as another person than who recorded it; throws AnotherPersonNeeded. */
export class ConfirmIdentityCheck extends Command<void> {
  constructor(
    readonly rescueId: string,
    readonly by: Actor,
  ) {
    super();
  }
}
