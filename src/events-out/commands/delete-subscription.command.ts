import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Subscriptions } from '../domain/subscriptions.js';
import { byIntegrator } from './by-integrator.js';
import { OwnSubscriptions } from './own-subscriptions.js';

/** A system wants to hear no more; what waits for it is deleted too. */
export class DeleteSubscription extends Command<void> {
  constructor(
    readonly integratorId: string,
    readonly subscriptionId: string,
  ) {
    super();
  }
}

@CommandHandler(DeleteSubscription)
export class DeleteSubscriptionHandler implements ICommandHandler<DeleteSubscription> {
  constructor(
    private readonly own: OwnSubscriptions,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute({ integratorId, subscriptionId }: DeleteSubscription): Promise<void> {
    const subscription = await this.own.find(integratorId, subscriptionId);
    subscription.delete();
    await this.subscriptions.remove(subscription, byIntegrator(integratorId));
  }
}
