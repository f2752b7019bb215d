import { Module } from '@nestjs/common';
import { EventsApi } from './api/events.api.js';
import { SubscriptionsApi } from './api/subscriptions.api.js';
import { ChangeSubscriptionHandler } from './commands/change-subscription.command.js';
import { CreateSubscriptionHandler } from './commands/create-subscription.command.js';
import { DeleteSubscriptionHandler } from './commands/delete-subscription.command.js';
import { OwnSubscriptions } from './commands/own-subscriptions.js';
import { ReplayEventsHandler } from './commands/replay-events.command.js';
import { VerifySubscriptionHandler } from './commands/verify-subscription.command.js';
import { Courier } from './delivery/courier.js';
import { Pump } from './delivery/pump.js';
import { Push } from './delivery/push.js';
import { ReachableAddresses } from './delivery/reachable-addresses.js';
import { Subjects } from './delivery/subjects.js';
import { Subscriptions } from './domain/subscriptions.js';
import './events-out-words.js';
import { Deliveries } from './persistence/deliveries.js';
import { EventStream } from './persistence/event-stream.js';
import { GivenUpDeliveries } from './persistence/given-up-deliveries.js';
import { Lines } from './persistence/lines.js';
import { Outcomes } from './persistence/outcomes.js';
import { PostgresSubscriptions } from './persistence/postgres-subscriptions.js';
import { EventsSinceHandler } from './queries/events-since.query.js';
import { SubscriptionOfHandler, SubscriptionsOfHandler } from './queries/subscriptions-of.query.js';
import { PurgeEvents } from './reactions/purge-events.task.js';

/** Tells other systems what happened, by signed events that are pushed to them. */
@Module({
  controllers: [SubscriptionsApi, EventsApi],
  providers: [
    CreateSubscriptionHandler,
    ChangeSubscriptionHandler,
    DeleteSubscriptionHandler,
    VerifySubscriptionHandler,
    ReplayEventsHandler,
    SubscriptionsOfHandler,
    SubscriptionOfHandler,
    EventsSinceHandler,
    OwnSubscriptions,
    EventStream,
    Deliveries,
    Outcomes,
    Lines,
    GivenUpDeliveries,
    Subjects,
    ReachableAddresses,
    Push,
    Courier,
    Pump,
    PurgeEvents,
    { provide: Subscriptions, useClass: PostgresSubscriptions },
  ],
})
export class EventsOutModule {}
