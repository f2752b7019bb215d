import { Choice, Members, Moment, Part, Parts, Text, WholeNumber } from '../../api/fields/fields.js';
import { EVENT_TYPES } from '../domain/event-types.js';

const TYPES = Object.values(EVENT_TYPES);
const CURSOR = { max: 18, pattern: '^\\d{1,18}$' } as const;

/** Which events to list. */
export class EventsQueryDto {
  @WholeNumber({ min: 1, max: 100, optional: true, example: 20, says: 'How many to answer at most; 20 unless told.' })
  limit?: number;

  @Text({
    ...CURSOR,
    optional: true,
    says: 'The `cursor` of the event after which to begin; the earliest that is kept unless told.',
  })
  cursor?: string;

  @Choice(TYPES, { optional: true, says: 'Only events of this sort.' })
  type?: string;
}

/** A person as your system knows them. */
export class EventSubjectDto {
  @Choice(['iss_sub'], { example: 'iss_sub', says: 'By the issuer and subject of ID tokens (RFC 9493, 3.2.4).' })
  format: 'iss_sub';

  @Text({ max: 500, example: 'https://identity.example.ac.jp/op', says: 'The issuer.' })
  iss: string;

  @Text({
    max: 100,
    example: '5f0c0a4e-8a0a-4f39-9f6a-0d3c1f0f6b1e',
    says: 'The subject, or the account where you know accounts.',
  })
  sub: string;
}

/** Something that happened, as a token tells it. */
export class EventDto {
  @Text({ ...CURSOR, example: '42', says: 'Its place, from which you can go on.' })
  cursor: string;

  @Choice(TYPES, { example: EVENT_TYPES.linkEstablished, says: 'What happened, by its URI.' })
  type: string;

  @Moment({ example: '2026-04-01T00:00:00.000Z', says: 'When.' })
  happenedAt: string;

  @Part(EventSubjectDto, { says: 'To whom.' })
  subject: EventSubjectDto;

  @Members({
    example: { event_timestamp: 1_775_001_600, reason: 'linked' },
    says: 'What stands under the URI in a token; docs/integrators/events.md says what.',
  })
  claims: Readonly<Record<string, unknown>>;
}

/** A page of events. */
export class EventsDto {
  @Parts(EventDto, { min: 0, max: 100, says: 'In the order in which they happened.' })
  items: EventDto[];
}
