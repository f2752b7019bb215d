import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiController } from '../../api/operations/api-controller.js';
import { CallingSystem } from '../../api/operations/calling.js';
import { InBody, InPath } from '../../api/operations/inputs.js';
import { Operation } from '../../api/operations/operation.js';
import type { Integrator } from '../../integrators/integrator.js';
import { ChangeSubscription } from '../commands/change-subscription.command.js';
import { CreateSubscription } from '../commands/create-subscription.command.js';
import { DeleteSubscription } from '../commands/delete-subscription.command.js';
import { ReplayEvents } from '../commands/replay-events.command.js';
import { VerifySubscription } from '../commands/verify-subscription.command.js';
import {
  AuthorizationRefused,
  CursorUnknown,
  DeliveryUrlRefused,
  EventTypesRefused,
  SubscriptionNotEnabled,
  SubscriptionUnknown,
  TooManySubscriptions,
} from '../domain/subscription.errors.js';
import { SubscriptionOf, SubscriptionsOf } from '../queries/subscriptions-of.query.js';
import {
  ChangedSubscriptionDto,
  NewSubscriptionDto,
  ReplayDto,
  ReplayedDto,
  SubscriptionDto,
  SubscriptionPathDto,
  SubscriptionsDto,
  VerificationDto,
} from './subscription.dto.js';
import { subscriptionDetails } from './subscription-details.js';

const OF_VALUES = [new DeliveryUrlRefused('not-https'), new EventTypesRefused(), new AuthorizationRefused()];

/** What a system is told of, and where. */
@ApiController({
  name: 'Subscriptions',
  description: 'Events that are pushed to an address of yours as signed tokens (RFC 8417, RFC 8935).',
})
export class SubscriptionsApi {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Operation({
    method: 'GET',
    path: '/subscriptions',
    id: 'listSubscriptions',
    scope: 'subscriptions:manage',
    says: 'Your subscriptions',
    answer: { says: 'All of them.', type: SubscriptionsDto },
  })
  async list(@CallingSystem() { id }: Integrator): Promise<SubscriptionsDto> {
    const own = await this.queries.execute(new SubscriptionsOf(id));
    return { items: own.map(subscriptionDetails) };
  }

  @Operation({
    method: 'POST',
    path: '/subscriptions',
    id: 'createSubscription',
    scope: 'subscriptions:manage',
    says: 'Subscribe to events',
    means: 'A verification event is sent at once; until it was taken, nothing else is.',
    answer: { status: 201, says: 'The subscription.', type: SubscriptionDto },
    refusals: [...OF_VALUES, new TooManySubscriptions()],
  })
  async create(
    @CallingSystem() { id }: Integrator,
    @InBody(NewSubscriptionDto) { deliveryUrl, eventTypes, authorization }: NewSubscriptionDto,
  ): Promise<SubscriptionDto> {
    const wanted = { deliveryUrl, eventTypes, ...(authorization !== undefined && { authorization }) };
    return this.answer(id, await this.commands.execute(new CreateSubscription(id, wanted)));
  }

  @Operation({
    method: 'GET',
    path: '/subscriptions/:subscriptionId',
    id: 'getSubscription',
    scope: 'subscriptions:manage',
    says: 'A subscription and how it goes with it',
    answer: { says: 'The subscription.', type: SubscriptionDto },
    refusals: [new SubscriptionUnknown()],
  })
  show(
    @CallingSystem() { id }: Integrator,
    @InPath(SubscriptionPathDto) { subscriptionId }: SubscriptionPathDto,
  ): Promise<SubscriptionDto> {
    return this.answer(id, subscriptionId);
  }

  @Operation({
    method: 'PUT',
    path: '/subscriptions/:subscriptionId',
    id: 'changeSubscription',
    scope: 'subscriptions:manage',
    says: 'Change, pause, disable or enable a subscription',
    answer: { says: 'The subscription as it stands now.', type: SubscriptionDto },
    refusals: [...OF_VALUES, new SubscriptionUnknown()],
  })
  async change(
    @CallingSystem() { id }: Integrator,
    @InPath(SubscriptionPathDto) { subscriptionId }: SubscriptionPathDto,
    @InBody(ChangedSubscriptionDto) { deliveryUrl, eventTypes, authorization, state }: ChangedSubscriptionDto,
  ): Promise<SubscriptionDto> {
    const changes = { deliveryUrl, eventTypes, stage: state, ...(authorization !== undefined && { authorization }) };
    await this.commands.execute(new ChangeSubscription(id, subscriptionId, changes));
    return this.answer(id, subscriptionId);
  }

  @Operation({
    method: 'POST',
    path: '/subscriptions/:subscriptionId/verification',
    id: 'verifySubscription',
    scope: 'subscriptions:manage',
    says: 'Ask for a verification event',
    answer: { status: 202, says: 'It will be sent; the subscription as it stands now.', type: SubscriptionDto },
    refusals: [new SubscriptionUnknown(), new SubscriptionNotEnabled()],
  })
  async verify(
    @CallingSystem() { id }: Integrator,
    @InPath(SubscriptionPathDto) { subscriptionId }: SubscriptionPathDto,
    @InBody(VerificationDto) { state }: VerificationDto,
  ): Promise<SubscriptionDto> {
    await this.commands.execute(new VerifySubscription(id, subscriptionId, state));
    return this.answer(id, subscriptionId);
  }

  @Operation({
    method: 'POST',
    path: '/subscriptions/:subscriptionId/replay',
    id: 'replayEvents',
    scope: 'subscriptions:manage',
    says: 'Have events sent again',
    means: 'Everything that it is told of and that follows the cursor, by the same `jti` where it was sent before.',
    answer: { status: 202, says: 'How many will be sent.', type: ReplayedDto },
    refusals: [new SubscriptionUnknown(), new CursorUnknown()],
  })
  async replay(
    @CallingSystem() { id }: Integrator,
    @InPath(SubscriptionPathDto) { subscriptionId }: SubscriptionPathDto,
    @InBody(ReplayDto) { cursor }: ReplayDto,
  ): Promise<ReplayedDto> {
    return { events: await this.commands.execute(new ReplayEvents(id, subscriptionId, cursor)) };
  }

  @Operation({
    method: 'DELETE',
    path: '/subscriptions/:subscriptionId',
    id: 'deleteSubscription',
    scope: 'subscriptions:manage',
    says: 'End a subscription',
    means: 'What waits for it is deleted, too.',
    answer: { says: 'It is gone.' },
    refusals: [new SubscriptionUnknown()],
  })
  async end(
    @CallingSystem() { id }: Integrator,
    @InPath(SubscriptionPathDto) { subscriptionId }: SubscriptionPathDto,
  ): Promise<void> {
    await this.commands.execute(new DeleteSubscription(id, subscriptionId));
  }

  private async answer(integratorId: string, subscriptionId: string): Promise<SubscriptionDto> {
    return subscriptionDetails(await this.queries.execute(new SubscriptionOf(integratorId, subscriptionId)));
  }
}
