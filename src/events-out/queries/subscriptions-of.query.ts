import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { OwnSubscriptions } from '../commands/own-subscriptions.js';
import type { Subscription } from '../domain/subscription.js';
import type { SubscriptionState } from '../domain/subscription-state.js';
import { Subscriptions } from '../domain/subscriptions.js';
import { type LineState, Lines } from '../persistence/lines.js';

/** A subscription as its system sees it: never the value of its header. */
export interface SubscriptionView extends Omit<SubscriptionState, 'authorization'>, LineState {
  readonly hasAuthorization: boolean;
}

/** The subscriptions of a system, the oldest first. */
export class SubscriptionsOf extends Query<readonly SubscriptionView[]> {
  constructor(readonly integratorId: string) {
    super();
  }
}

/** One of them; throws SubscriptionUnknown where it is not its own. */
export class SubscriptionOf extends Query<SubscriptionView> {
  constructor(
    readonly integratorId: string,
    readonly subscriptionId: string,
  ) {
    super();
  }
}

@QueryHandler(SubscriptionsOf)
export class SubscriptionsOfHandler implements IQueryHandler<SubscriptionsOf> {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly lines: Lines,
  ) {}

  async execute({ integratorId }: SubscriptionsOf): Promise<readonly SubscriptionView[]> {
    const own = await this.subscriptions.ofIntegrator(integratorId);
    return Promise.all(own.map(async (each) => viewOf(each, await this.lines.of(each.current.id))));
  }
}

@QueryHandler(SubscriptionOf)
export class SubscriptionOfHandler implements IQueryHandler<SubscriptionOf> {
  constructor(
    private readonly own: OwnSubscriptions,
    private readonly lines: Lines,
  ) {}

  async execute({ integratorId, subscriptionId }: SubscriptionOf): Promise<SubscriptionView> {
    const subscription = await this.own.find(integratorId, subscriptionId);
    return viewOf(subscription, await this.lines.of(subscriptionId));
  }
}

function viewOf({ current }: Subscription, line: LineState): SubscriptionView {
  const { authorization, ...rest } = current;
  return { ...rest, ...line, hasAuthorization: authorization !== undefined };
}
