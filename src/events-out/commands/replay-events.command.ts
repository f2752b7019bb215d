import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Store } from '../../shared/persistence/store.js';
import { ReplayAsked } from '../contract/events.js';
import { positionOf } from '../domain/cursor.js';
import { replay } from '../persistence/replay.js';
import { byIntegrator } from './by-integrator.js';
import { OwnSubscriptions } from './own-subscriptions.js';

/** A system wants to be sent again what follows a place in the stream, as far as it is kept; answers how many events that are. */
export class ReplayEvents extends Command<number> {
  constructor(
    readonly integratorId: string,
    readonly subscriptionId: string,
    readonly cursor: string,
  ) {
    super();
  }
}

@CommandHandler(ReplayEvents)
export class ReplayEventsHandler implements ICommandHandler<ReplayEvents> {
  constructor(
    private readonly own: OwnSubscriptions,
    private readonly store: Store,
  ) {}

  async execute({ integratorId, subscriptionId, cursor }: ReplayEvents): Promise<number> {
    const after = positionOf(cursor);
    await this.own.find(integratorId, subscriptionId);
    return this.store.transact(byIntegrator(integratorId), async (unit) => {
      const count = await replay(unit.tx, subscriptionId, after);
      await unit.record(new ReplayAsked(subscriptionId, integratorId));
      return count;
    });
  }
}
