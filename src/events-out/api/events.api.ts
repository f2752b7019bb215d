import { QueryBus } from '@nestjs/cqrs';
import { AccountFactsUnavailable } from '../../accounts/contract/account.errors.js';
import { PAGE_SIZE } from '../../api/answers/page.dto.js';
import { ApiController } from '../../api/operations/api-controller.js';
import { CallingSystem } from '../../api/operations/calling.js';
import { InQuery } from '../../api/operations/inputs.js';
import { Operation } from '../../api/operations/operation.js';
import type { Integrator } from '../../integrators/integrator.js';
import { EventsSince } from '../queries/events-since.query.js';
import { EventsDto, EventsQueryDto } from './event.dto.js';

/** What happened, for a system that asks instead of being told. */
@ApiController({ name: 'Events', description: 'What happened, in order, for 90 days.' })
export class EventsApi {
  constructor(private readonly queries: QueryBus) {}

  @Operation({
    method: 'GET',
    path: '/events',
    id: 'listEvents',
    scope: 'events:read',
    says: 'Events after a place in their order',
    means: 'An empty page means that nothing more has happened yet; go on later with the same cursor.',
    answer: { says: 'A page of them.', type: EventsDto },
    refusals: [new AccountFactsUnavailable()],
  })
  async list(
    @InQuery(EventsQueryDto) { limit = PAGE_SIZE, cursor, type }: EventsQueryDto,
    @CallingSystem() { id }: Integrator,
  ): Promise<EventsDto> {
    const types = type === undefined ? undefined : [type];
    const events = await this.queries.execute(new EventsSince(id, cursor, limit, types));
    return { items: events.map((event) => ({ ...event, happenedAt: event.happenedAt.toISOString() })) };
  }
}
