import { Command, Query } from '@nestjs/cqrs';
import type { Actor } from '../../shared/domain/domain-event.js';
import type { CloudServiceName } from './cloud-service-name.js';
import type { RescueStage } from './rescue-stage.js';
import type { RescueSight } from './rescues-for-desk.query.js';

/** One application in a list, without a word of anybody's. */
export interface ListedRescue {
  readonly rescueId: string;
  readonly accountId: string;
  readonly service: CloudServiceName;
  readonly stage: RescueStage;
  readonly requestedAt: Date;
}

/** Which applications to list. */
export interface RescueFilter {
  readonly accountId?: string;
  readonly service?: CloudServiceName;
  readonly stage?: RescueStage;
}

/** Applications that came before the desk, the oldest first; at most `limit`, after one that was seen. */
export class ListedRescues extends Query<readonly ListedRescue[]> {
  constructor(
    readonly filter: RescueFilter,
    readonly limit: number,
    readonly after?: { readonly at: Date; readonly id: string },
  ) {
    super();
  }
}

/** Shows an application to another system and notes that it was shown; throws RescueUnknown. */
export class ShowRescue extends Command<RescueSight> {
  constructor(
    readonly rescueId: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/**
 * Decides as another system, where one operator alone may decide, too; the same decision again changes nothing.
 * Throws DecisionTakesTwo, RescueUnknown, RescueStandsElsewhere or StaleVersion.
 */
export class DecideAsSystem extends Command<void> {
  constructor(
    readonly rescueId: string,
    readonly approved: boolean,
    readonly text: string,
    readonly by: Actor,
  ) {
    super();
  }
}
