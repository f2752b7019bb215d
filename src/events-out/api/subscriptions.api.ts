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
  DeliveryUrlRefused,
  SubscriptionNotEnabled,
  SubscriptionUnknown,
  TooManySubscriptions,
} from '../domain/subscription.errors.js';
import { SubscriptionOf, SubscriptionsOf } from '../queries/subscriptions-of.query.js';
import {
  ChangeSubscriptionDto,
  CreateSubscriptionDto,
  ReplayDto,
  ReplayedDto,
  SubscriptionDto,
  SubscriptionPathDto,
  SubscriptionsDto,
  VerifySubscriptionDto,
} from './subscription.dto.js';
import { subscriptionDetails } from './subscription-details.js';

/** What a system is told, and where. */
@ApiController({ name: 'Subscriptions', description: 'To be told what happens, by signed events that are pushed.' })
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
    return { items: (await this.queries.execute(new SubscriptionsOf(id))).map(subscriptionDetails) };
  }

  @Operation({
    method: 'GET',
    path: '/subscriptions/:subscriptionId',
    id: 'getSubscription',
    scope: 'subscriptions:manage',
    says: 'A subscription with how it goes',
    answer: { says: 'The subscription.', type: SubscriptionDto },
    refusals: [new SubscriptionUnknown()],
  })
  async show(
    @InPath(SubscriptionPathDto) { subscriptionId }: SubscriptionPathDto,
    @CallingSystem() { id }: Integrator,
  ): Promise<SubscriptionDto> {
    return subscriptionDetails(await this.queries.execute(new SubscriptionOf(id, subscriptionId)));
  }

  @Operation({
    method: 'POST',
    path: '/subscriptions',
    id: 'createSubscription',
    scope: 'subscriptions:manage',
    says: 'Subscribe to events',
    means: 'A verification event is sent at once; nothing else is sent to the address before it was taken there.',
    answer: { status: 201, says: 'The subscription.', type: SubscriptionDto },
    refusals: [new TooManySubscriptions(), new DeliveryUrlRefused('not-https'), new AuthorizationRefused()],
  })
  async create(
    @InBody(CreateSubscriptionDto) wanted: CreateSubscriptionDto,
    @CallingSystem() system: Integrator,
  ): Promise<SubscriptionDto> {
    const subscriptionId = await this.commands.execute(new CreateSubscription(system.id, wanted));
    return this.show({ subscriptionId }, system);
  }

  @Operation({
    method: 'PATCH',
    path: '/subscriptions/:subscriptionId',
    id: 'changeSubscription',
    scope: 'subscriptions:manage',
    says: 'Change, pause or disable a subscription',
    answer: { says: 'The subscription as it stands now.', type: SubscriptionDto },
    refusals: [new SubscriptionUnknown(), new DeliveryUrlRefused('not-https'), new AuthorizationRefused()],
  })
  async change(
    @InPath(SubscriptionPathDto) { subscriptionId }: SubscriptionPathDto,
    @InBody(ChangeSubscriptionDto) changes: ChangeSubscriptionDto,
    @CallingSystem() system: Integrator,
  ): Promise<SubscriptionDto> {
    await this.commands.execute(new ChangeSubscription(system.id, subscriptionId, changes));
    return this.show({ subscriptionId }, system);
  }

  @Operation({
    method: 'DELETE',
    path: '/subscriptions/:subscriptionId',
    id: 'deleteSubscription',
    scope: 'subscriptions:manage',
    says: 'End a subscription',
    answer: { says: 'It is gone, with everything that waited for it.' },
    refusals: [new SubscriptionUnknown()],
  })
  async remove(
    @InPath(SubscriptionPathDto) { subscriptionId }: SubscriptionPathDto,
    @CallingSystem() { id }: Integrator,
  ): Promise<void> {
    await this.commands.execute(new DeleteSubscription(id, subscriptionId));
  }

  @Operation({
    method: 'POST',
    path: '/subscriptions/:subscriptionId/verification',
    id: 'verifySubscription',
    scope: 'subscriptions:manage',
    says: 'Have a verification event sent',
    answer: { says: 'It is on its way.' },
    refusals: [new SubscriptionUnknown(), new SubscriptionNotEnabled()],
  })
  async verify(
    @InPath(SubscriptionPathDto) { subscriptionId }: SubscriptionPathDto,
    @InBody(VerifySubscriptionDto) { state }: VerifySubscriptionDto,
    @CallingSystem() { id }: Integrator,
  ): Promise<void> {
    await this.commands.execute(new VerifySubscription(id, subscriptionId, state));
  }

  @Operation({
    method: 'POST',
    path: '/subscriptions/:subscriptionId/replay',
    id: 'replayEvents',
    scope: 'subscriptions:manage',
    says: 'Have events sent again',
    means: 'They come with the same `jti` as before.',
    answer: { says: 'How many that are.', type: ReplayedDto },
    refusals: [new SubscriptionUnknown()],
  })
  async replay(
    @InPath(SubscriptionPathDto) { subscriptionId }: SubscriptionPathDto,
    @InBody(ReplayDto) { cursor }: ReplayDto,
    @CallingSystem() { id }: Integrator,
  ): Promise<ReplayedDto> {
    return { events: await this.commands.execute(new ReplayEvents(id, subscriptionId, cursor)) };
  }
}
