import { Choice, Choices, Flag, Moment, Parts, Text, WholeNumber } from '../../api/fields/fields.js';
import { EVENT_LIMITS } from '../domain/event-limits.js';
import { EVENT_TYPES } from '../domain/event-types.js';
import type { StageReason, SubscriptionStage } from '../domain/subscription-state.js';

const TYPES = Object.values(EVENT_TYPES);
const STAGES: readonly SubscriptionStage[] = ['enabled', 'paused', 'disabled'];
const REASONS: readonly StageReason[] = ['asked', 'unreachable', 'unregistered'];

const ID = {
  max: 36,
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  example: '3b6c1a52-7a9e-4a6e-9f0e-1c2d3e4f5a6b',
} as const;
const URL_FIELD = { max: EVENT_LIMITS.urlCharacters, example: 'https://tickets.example.ac.jp/events' } as const;
const TYPES_FIELD = {
  min: 1,
  max: TYPES.length,
  example: [EVENT_TYPES.linkEstablished, EVENT_TYPES.linkEnded],
} as const;
const STAGE_SAYS =
  '`paused`: events wait. `disabled`: new ones are not kept for it either, and can be read by their cursor.';

/** The subscription that an operation is about. */
export class SubscriptionPathDto {
  @Text({ ...ID, says: 'The id of a subscription.' })
  subscriptionId: string;
}

/** A subscription that a system wants. */
export class CreateSubscriptionDto {
  @Text({ ...URL_FIELD, says: 'Where events are pushed (RFC 8935): https at a public address.' })
  deliveryUrl: string;

  @Choices(TYPES, { ...TYPES_FIELD, says: 'Which events, by their URIs.' })
  eventTypes: string[];

  @Text({
    max: EVENT_LIMITS.authorizationCharacters,
    optional: true,
    example: 'Bearer a-secret-that-you-choose',
    says: 'What you want to see in the Authorization header; it is never shown again.',
  })
  authorization?: string;
}

/** What is to change; what is absent stays. */
export class ChangeSubscriptionDto {
  @Text({ ...URL_FIELD, example: undefined, optional: true, says: 'Another address, which is verified anew.' })
  deliveryUrl?: string;

  @Choices(TYPES, { ...TYPES_FIELD, example: undefined, optional: true, says: 'Other events, from now on.' })
  eventTypes?: string[];

  @Text({
    max: EVENT_LIMITS.authorizationCharacters,
    optional: true,
    orNull: true,
    says: 'Another Authorization header; null for none.',
  })
  authorization?: string | null;

  @Choice(STAGES, { optional: true, example: 'paused', says: STAGE_SAYS })
  stage?: SubscriptionStage;
}

/** A subscription with how it goes. */
export class SubscriptionDto {
  @Text({ ...ID, says: 'Its id.' })
  subscriptionId: string;

  @Text({ ...URL_FIELD, says: 'Where events are pushed.' })
  deliveryUrl: string;

  @Choices(TYPES, { ...TYPES_FIELD, says: 'Which events.' })
  eventTypes: string[];

  @Flag({ example: true, says: 'Whether an Authorization header is sent.' })
  hasAuthorization: boolean;

  @Choice(STAGES, { example: 'enabled', says: STAGE_SAYS })
  stage: SubscriptionStage;

  @Choice(REASONS, {
    optional: true,
    says: 'Why it stands so: you `asked`, it was `unreachable` for a week, or your system was `unregistered`.',
  })
  reason?: StageReason;

  @Moment({ example: '2026-04-01T00:00:00.000Z', says: 'Since when.' })
  createdAt: string;

  @Moment({ optional: true, says: 'When a verification event was taken at this address; nothing else is sent before.' })
  verifiedAt?: string;

  @WholeNumber({ min: 0, max: 1_000_000_000, example: 0, says: 'How many events wait.' })
  waiting: number;

  @WholeNumber({ min: 0, max: 1_000_000_000, example: 0, says: 'How many were given up and lie before the desk.' })
  givenUp: number;

  @Moment({ optional: true, says: 'Since when pushes fail.' })
  failingSince?: string;

  @Text({ max: 200, optional: true, says: 'How the last push failed, as a code.' })
  failureCode?: string;
}

/** The subscriptions of a system. */
export class SubscriptionsDto {
  @Parts(SubscriptionDto, { min: 0, max: EVENT_LIMITS.subscriptions, says: 'The oldest first.' })
  items: SubscriptionDto[];
}

/** A verification that a system wants. */
export class VerifySubscriptionDto {
  @Text({
    max: EVENT_LIMITS.stateCharacters,
    optional: true,
    example: 'after-our-move',
    says: 'What the event brings back, so that you know it.',
  })
  state?: string;
}

/** From where events are to be sent again. */
export class ReplayDto {
  @Text({
    max: 18,
    pattern: '^\\d{1,18}$',
    example: '0',
    says: 'The `cursor` of an event; those after it are sent again. 0 is the beginning.',
  })
  cursor: string;
}

/** What is sent again. */
export class ReplayedDto {
  @WholeNumber({ min: 0, max: 1_000_000_000, example: 0, says: 'How many events are sent again.' })
  events: number;
}
