import { QueryBus } from '@nestjs/cqrs';
import { PAGE_SIZE } from '../../api/answers/page.dto.js';
import { ApiController } from '../../api/operations/api-controller.js';
import { CallingSystem } from '../../api/operations/calling.js';
import { InQuery } from '../../api/operations/inputs.js';
import { Operation } from '../../api/operations/operation.js';
import type { Integrator } from '../../integrators/integrator.js';
import { CursorUnknown } from '../domain/subscription.errors.js';
import { EventsSince, type EventView } from '../queries/events-since.query.js';
import type { EventClaimsDto, EventDto } from './event.dto.js';
import { EventsDto, EventsQueryDto } from './event.dto.js';

/** What happened, for systems that ask instead of being told, or that missed something. */
@ApiController({ name: 'Events', description: 'What happened in the last 90 days, in its order.' })
export class EventsApi {
  constructor(private readonly queries: QueryBus) {}

  @Operation({
    method: 'GET',
    path: '/events',
    id: 'listEvents',
    scope: 'events:read',
    says: 'What happened, from a place on',
    means:
      'Ask from the `cursor` of the last event that you have. The same event may also be pushed to you. A system that does not know accounts is told only of people who agreed to tell it who they are.',
    answer: { says: 'A page of events.', type: EventsDto },
    refusals: [new CursorUnknown()],
  })
  async list(
    @CallingSystem() system: Integrator,
    @InQuery(EventsQueryDto) { limit = PAGE_SIZE, cursor, type }: EventsQueryDto,
  ): Promise<EventsDto> {
    const types = type === undefined ? undefined : [type];
    const { events, next } = await this.queries.execute(new EventsSince(system, cursor, limit, types));
    return { items: events.map(listed), ...(next !== undefined && { next }) };
  }
}

function listed({ happenedAt, claims, ...event }: EventView): EventDto {
  // What can stand there is what told-events.ts lets stand there.
  return { ...event, happenedAt: happenedAt.toISOString(), claims: claims as unknown as EventClaimsDto };
}
