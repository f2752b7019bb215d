import { Choice, Choices, Flag, Moment, Parts, Text, WholeNumber } from '../../api/fields/fields.js';
import { EVENT_LIMITS } from '../domain/event-limits.js';
import { EVENT_TYPES } from '../domain/event-types.js';
import type { StageReason, SubscriptionStage } from '../domain/subscription-state.js';

const TYPES = Object.values(EVENT_TYPES);
const STATES: readonly SubscriptionStage[] = ['enabled', 'paused', 'disabled'];
const REASONS: readonly StageReason[] = ['asked', 'unreachable', 'unregistered'];

const DELIVERY_URL = {
  max: EVENT_LIMITS.urlCharacters,
  pattern: '^https?://[!-~]{1,490}$',
  example: 'https://tickets.example.ac.jp/events',
} as const;
const EVENTS = { min: 1, max: TYPES.length, example: [EVENT_TYPES.linkEstablished, EVENT_TYPES.linkEnded] } as const;
const AUTHORIZATION = {
  max: EVENT_LIMITS.authorizationCharacters,
  pattern: '^[!-~]+(?: [!-~]+)*$',
} as const;
const ID = {
  max: 36,
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  example: '5b0c2c0e-6f0e-4b7e-9a53-1f7e0c9c2f11',
} as const;
const CURSOR = { max: 200, pattern: '^[\\w-]{1,200}$', example: 'ZXZlbnQgMQ' } as const;

/** A subscription that is to be made. */
export class NewSubscriptionDto {
  @Text({ ...DELIVERY_URL, says: 'Where tokens are posted to: https, public, without credentials and fragment.' })
  deliveryUrl: string;

  @Choices(TYPES, { ...EVENTS, says: 'What to be told of.' })
  eventTypes: string[];

  @Text({
    ...AUTHORIZATION,
    optional: true,
    example: 'Bearer a-secret-that-you-chose',
    says: 'What to send in the Authorization header. It is kept sealed and never answered.',
  })
  authorization?: string;
}

/** A subscription as it shall be from now on. */
export class ChangedSubscriptionDto {
  @Text({ ...DELIVERY_URL, says: 'Where tokens are posted to. Another one is verified first.' })
  deliveryUrl: string;

  @Choices(TYPES, { ...EVENTS, says: 'What to be told of.' })
  eventTypes: string[];

  @Text({
    ...AUTHORIZATION,
    optional: true,
    orNull: true,
    says: 'What to send in the Authorization header from now on; null for nothing. Left out, it stays as it is.',
  })
  authorization?: string | null;

  @Choice(STATES, {
    example: 'enabled',
    says: '`paused` lets events wait; `disabled` lets none be kept for it. Both can be enabled again.',
  })
  state: SubscriptionStage;
}

/** The subscription that an operation is about. */
export class SubscriptionPathDto {
  @Text({ ...ID, says: 'The id of a subscription of yours.' })
  subscriptionId: string;
}

/** A subscription as it stands. */
export class SubscriptionDto {
  @Text({ ...ID, says: 'Its id.' })
  subscriptionId: string;

  @Text({ ...DELIVERY_URL, says: 'Where tokens are posted to.' })
  deliveryUrl: string;

  @Choices(TYPES, { ...EVENTS, says: 'What it is told of.' })
  eventTypes: string[];

  @Flag({ example: true, says: 'Whether something is sent in the Authorization header.' })
  hasAuthorization: boolean;

  @Choice(STATES, { example: 'enabled', says: 'Whether tokens are sent, wait, or are not even kept.' })
  state: SubscriptionStage;

  @Choice(REASONS, {
    optional: true,
    says: 'Why it is not enabled: you `asked`, or nobody was reached for 7 days.',
  })
  reason?: StageReason;

  @Moment({ example: '2026-04-01T00:00:00.000Z', says: 'When it was made.' })
  createdAt: string;

  @Moment({
    optional: true,
    example: '2026-04-01T00:00:01.000Z',
    says: 'When a verification event was taken at this address; before that nothing else is sent.',
  })
  verifiedAt?: string;

  @WholeNumber({ min: 0, max: 2_147_483_647, example: 0, says: 'How many tokens wait.' })
  waiting: number;

  @WholeNumber({ min: 0, max: 2_147_483_647, example: 0, says: 'How many were refused, or failed for 7 days.' })
  givenUp: number;

  @Moment({ optional: true, says: 'Since when every try fails.' })
  failingSince?: string;

  @Text({ max: 100, pattern: '^[\\w-]{1,100}$', optional: true, says: 'How the last try failed.' })
  failureCode?: string;
}

/** The subscriptions of a system. */
export class SubscriptionsDto {
  @Parts(SubscriptionDto, { min: 0, max: EVENT_LIMITS.subscriptions, says: 'The oldest first.' })
  items: SubscriptionDto[];
}

/** A verification that is asked for. */
export class VerificationDto {
  @Text({ max: EVENT_LIMITS.stateCharacters, example: 'check-of-monday', says: 'By which you recognize its event.' })
  state: string;
}

/** A replay that is asked for. */
export class ReplayDto {
  @Text({ ...CURSOR, says: 'The `cursor` of the last event that you have; what follows it is sent again.' })
  cursor: string;
}

/** What is sent again. */
export class ReplayedDto {
  @WholeNumber({ min: 0, max: 2_147_483_647, example: 12, says: 'How many events.' })
  events: number;
}
