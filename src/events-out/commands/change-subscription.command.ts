import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SubscriptionChanges } from '../domain/subscription-state.js';
import { Subscriptions } from '../domain/subscriptions.js';
import { EventsOutSettings } from '../events-out-settings.js';
import { againWhenStale } from './again-when-stale.js';
import { byIntegrator } from './by-integrator.js';
import { OwnSubscriptions } from './own-subscriptions.js';

/** A system changes its subscription, pauses, disables or enables it. */
export class ChangeSubscription extends Command<void> {
  constructor(
    readonly integratorId: string,
    readonly subscriptionId: string,
    readonly changes: SubscriptionChanges,
  ) {
    super();
  }
}

@CommandHandler(ChangeSubscription)
export class ChangeSubscriptionHandler implements ICommandHandler<ChangeSubscription> {
  constructor(
    private readonly own: OwnSubscriptions,
    private readonly subscriptions: Subscriptions,
    private readonly settings: EventsOutSettings,
  ) {}

  execute({ integratorId, subscriptionId, changes }: ChangeSubscription): Promise<void> {
    return againWhenStale(async () => {
      const subscription = await this.own.find(integratorId, subscriptionId);
      subscription.alter(changes, this.settings.localhost);
      await this.subscriptions.save(subscription, byIntegrator(integratorId));
    });
  }
}
