import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { EVENT_LIMITS } from '../domain/event-limits.js';
import { SubscriptionNotEnabled, VerificationStateRefused } from '../domain/subscription.errors.js';
import { addVerification } from '../persistence/add-verification.js';
import { OwnSubscriptions } from './own-subscriptions.js';

/** A system asks for a verification event, with a text by which it recognizes it. */
export class VerifySubscription extends Command<void> {
  constructor(
    readonly integratorId: string,
    readonly subscriptionId: string,
    readonly state?: string,
  ) {
    super();
  }
}

@CommandHandler(VerifySubscription)
export class VerifySubscriptionHandler implements ICommandHandler<VerifySubscription> {
  constructor(
    private readonly own: OwnSubscriptions,
    private readonly database: DataSource,
  ) {}

  async execute({ integratorId, subscriptionId, state }: VerifySubscription): Promise<void> {
    if (state !== undefined && state.length > EVENT_LIMITS.stateCharacters) throw new VerificationStateRefused();
    const { current } = await this.own.find(integratorId, subscriptionId);
    if (current.stage !== 'enabled') throw new SubscriptionNotEnabled();
    await addVerification(this.database.manager, subscriptionId, state);
  }
}
