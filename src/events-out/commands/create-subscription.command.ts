import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { Subscription } from '../domain/subscription.js';
import type { Wanted } from '../domain/subscription-state.js';
import { Subscriptions } from '../domain/subscriptions.js';
import { EventsOutSettings } from '../events-out-settings.js';
import { byIntegrator } from './by-integrator.js';

/** A system wants to hear of events; answers the id of its subscription, and a verification event is sent. */
export class CreateSubscription extends Command<string> {
  constructor(
    readonly integratorId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(CreateSubscription)
export class CreateSubscriptionHandler implements ICommandHandler<CreateSubscription> {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly settings: EventsOutSettings,
    private readonly clock: Clock,
  ) {}

  async execute({ integratorId, wanted }: CreateSubscription): Promise<string> {
    const id = randomUUID();
    const at = await this.clock.now();
    const created = Subscription.create(id, integratorId, wanted, this.settings.localhost, at);
    await this.subscriptions.add(created, byIntegrator(integratorId));
    return id;
  }
}
