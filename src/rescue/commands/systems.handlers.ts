import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Store } from '../../shared/persistence/store.js';
import { RescueShown } from '../contract/events.js';
import { RescueForDesk, type RescueSight } from '../contract/rescues-for-desk.query.js';
import { DecideAsSystem, ShowRescue } from '../contract/rescues-for-systems.js';
import { DecisionTakesTwo, RescueUnknown } from '../domain/rescue.errors.js';
import { RescueSettings } from '../rescue-settings.js';
import { ChangedRescues } from './changed-rescues.js';

@CommandHandler(ShowRescue)
class ShowRescueHandler implements ICommandHandler<ShowRescue> {
  constructor(
    private readonly queries: QueryBus,
    private readonly store: Store,
  ) {}

  async execute({ rescueId, by }: ShowRescue): Promise<RescueSight> {
    const sight = await this.queries.execute(new RescueForDesk(rescueId));
    // What has not come before the desk is nobody's business yet.
    if (!sight?.requestedAt) throw new RescueUnknown();
    const { accountId, service, linkId } = sight;
    await this.store.transact(by, (unit) => unit.record(new RescueShown(rescueId, accountId, service, linkId)));
    return sight;
  }
}

@CommandHandler(DecideAsSystem)
class DecideAsSystemHandler implements ICommandHandler<DecideAsSystem> {
  constructor(
    private readonly rescues: ChangedRescues,
    private readonly settings: RescueSettings,
  ) {}

  async execute({ rescueId, approved, text, by }: DecideAsSystem): Promise<void> {
    if (this.settings.decisionTakesTwo) throw new DecisionTakesTwo();
    await this.rescues.change(rescueId, by, (rescue, at) => {
      const { decision } = rescue.current;
      const repeated = decision?.approved === approved && decision.text === text && decision.by === by.id;
      if (!repeated) rescue.decide({ approved, text, at, by: by.id });
    });
  }
}

/** What other systems do with applications. */
export const SYSTEMS_HANDLERS = [ShowRescueHandler, DecideAsSystemHandler];
