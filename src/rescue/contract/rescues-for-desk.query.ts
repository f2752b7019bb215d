import { Query } from '@nestjs/cqrs';
import type { CloudServiceName } from './cloud-service-name.js';
import type { RescueStage } from './rescue-stage.js';

/**
 * What an application needs of the desk: a decision, another operator's confirmation of one, the applicant's answer first, somebody else's confirmation of an
 * identity check, access to be opened or ended by hand, or a look because ending it by itself fails again and again.
 */
export type DeskNeed =
  'decision' | 'second-decision' | 'answer' | 'confirmation' | 'opening' | 'closing' | 'closing-fails';

/** One application in the queue, without a word of anybody's. */
export interface QueuedRescue {
  readonly rescueId: string;
  readonly accountId: string;
  readonly service: CloudServiceName;
  readonly stage: RescueStage;
  readonly need: DeskNeed;
  readonly byOffice: boolean;
  /** Since when it waits. */
  readonly since: Date;
  /** By when it should be done, where that is set. */
  readonly dueAt?: Date;
}

/** Every application that needs something of the desk, the longest waiting first; at most `limit`, after a cursor. */
export class RescuesForDesk extends Query<readonly QueuedRescue[]> {
  constructor(
    readonly limit: number,
    readonly after?: { readonly since: Date; readonly rescueId: string },
  ) {
    super();
  }
}

/** An application with everything that was said about it, for somebody who decides; undefined when there is none. */
export class RescueForDesk extends Query<RescueSight | undefined> {
  constructor(readonly rescueId: string) {
    super();
  }
}

/** An application as the desk sees it. */
export interface RescueSight {
  readonly rescueId: string;
  readonly accountId: string;
  readonly linkId?: string;
  readonly service: CloudServiceName;
  readonly stage: RescueStage;
  readonly need?: DeskNeed;
  /** Whether somebody at the desk opens and ends access. */
  readonly byHand: boolean;
  readonly contact: string;
  readonly contactProvedAt?: Date;
  readonly reason: string;
  readonly begunAt: Date;
  readonly requestedAt?: Date;
  /** When the account ended, and until when it could be applied for. */
  readonly leftAt?: Date;
  readonly lastDay?: Date;
  readonly messages: readonly {
    readonly id: string;
    readonly by: 'desk' | 'applicant';
    readonly text: string;
    readonly at: Date;
  }[];
  readonly language: 'ja' | 'en';
  readonly proposal?: DecisionSight;
  readonly decision?: DecisionSight & { readonly proposedBy?: string };
  readonly identity?: {
    readonly how: string;
    readonly checkedOn: string;
    readonly recordedBy: string;
    readonly recordedAt: Date;
    readonly confirmedBy?: string;
  };
  readonly openedAt?: Date;
  readonly until?: Date;
  readonly closings: number;
  readonly endedAt?: Date;
}

/** What was decided or proposed, with the words for the applicant. */
interface DecisionSight {
  readonly approved: boolean;
  readonly text: string;
  readonly at: Date;
  readonly by: string;
}

/** Whether the data are still there, as the cloud service says now; `unknown` where it does not answer or is not asked. */
export class DataStandingOf extends Query<'there' | 'gone' | 'unknown'> {
  constructor(readonly rescueId: string) {
    super();
  }
}
