import { PageQueryDto } from '../../api/answers/page.dto.js';
import { Choice, Moment, Part, Parts, Text, WholeNumber } from '../../api/fields/fields.js';
import { EVENT_TYPES } from '../domain/event-types.js';

const TYPES = Object.values(EVENT_TYPES);
const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
const CURSOR = { max: 200, pattern: '^[\\w-]{1,200}$', example: 'ZXZlbnQgMQ' } as const;
const CODE = { max: 100, pattern: '^[\\w-]{1,100}$', optional: true } as const;

/** Which events to list. */
export class EventsQueryDto extends PageQueryDto {
  @Choice(TYPES, { optional: true, example: EVENT_TYPES.linkEnded, says: 'Only events of this sort.' })
  type?: string;
}

/** A person as your tokens name them. */
export class SubjectDto {
  @Choice(['iss_sub'], { example: 'iss_sub', says: 'The format of RFC 9493, 3.2.4.' })
  format: 'iss_sub';

  @Text({ max: 500, example: 'https://identity.example.ac.jp/op', says: 'Who names them so.' })
  iss: string;

  @Text({ max: 255, example: '0123456789', says: 'The subject of your ID tokens.' })
  sub: string;
}

/** What an event says; which of these stand there depends on its sort. */
export class EventClaimsDto {
  @WholeNumber({ min: 0, max: 4_102_444_800, example: 1_764_201_600, says: 'When it happened, in seconds.' })
  event_timestamp: number;

  @Text({ ...CODE, example: 'linked', says: 'Why.' })
  reason?: string;

  @Text({ ...CODE, says: 'The cloud service.' })
  service?: string;

  @Text({ ...CODE, says: 'What was changed (CAEP).' })
  credential_type?: string;

  @Text({ ...CODE, says: 'How (CAEP).' })
  change_type?: string;

  @Text({ ...CODE, says: 'Who began it (CAEP).' })
  initiating_entity?: string;

  @Text({ max: 36, pattern: UUID, optional: true, says: 'The link; only told where accounts are.' })
  link_id?: string;

  @Text({ max: 36, pattern: UUID, optional: true, says: 'The application; only told where accounts are.' })
  rescue_id?: string;

  @Part(SubjectDto, { optional: true, says: 'The account that takes the place of the subject.' })
  into?: SubjectDto;
}

/** An event. */
export class EventDto {
  @Text({ ...CURSOR, says: 'Its place; what follows can be asked for by it at any time.' })
  cursor: string;

  @Choice(TYPES, { example: EVENT_TYPES.linkEstablished, says: 'Its sort.' })
  type: string;

  @Moment({ example: '2026-04-01T00:00:00.000Z', says: 'When it happened.' })
  happenedAt: string;

  @Part(SubjectDto, { says: 'Whom it is about.' })
  subject: SubjectDto;

  @Part(EventClaimsDto, { says: 'What a token has under the URI of the sort.' })
  claims: EventClaimsDto;
}

/** A page of events. */
export class EventsDto {
  @Parts(EventDto, { min: 0, max: 100, says: 'In the order in which they happened.' })
  items: EventDto[];

  @Text({ ...CURSOR, optional: true, says: 'The `cursor` of what follows; absent where nothing does yet.' })
  next?: string;
}
