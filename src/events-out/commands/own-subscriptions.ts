import { Injectable } from '@nestjs/common';
import type { Subscription } from '../domain/subscription.js';
import { SubscriptionUnknown } from '../domain/subscription.errors.js';
import { Subscriptions } from '../domain/subscriptions.js';

/** Subscriptions as their own system may know them. */
@Injectable()
export class OwnSubscriptions {
  constructor(private readonly subscriptions: Subscriptions) {}

  /** Throws SubscriptionUnknown also for another system's. */
  async find(integratorId: string, id: string): Promise<Subscription> {
    const subscription = await this.subscriptions.withId(id);
    if (subscription?.current.integratorId !== integratorId) throw new SubscriptionUnknown();
    return subscription;
  }
}
