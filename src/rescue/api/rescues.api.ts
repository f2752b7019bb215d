import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AccountFactsUnavailable } from '../../accounts/contract/account.errors.js';
import { cursorTo, placeOf } from '../../api/answers/cursor.js';
import { IfMatch, mustBeAsSeen } from '../../api/answers/entity-tag.js';
import { PAGE_SIZE, pageOf } from '../../api/answers/page.dto.js';
import { CursorUnreadable } from '../../api/api.errors.js';
import { ApiController } from '../../api/operations/api-controller.js';
import { Caller } from '../../api/operations/calling.js';
import { InBody, InPath, InQuery } from '../../api/operations/inputs.js';
import { Operation } from '../../api/operations/operation.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { StaleVersion } from '../../shared/persistence/save-version.js';
import { DecideAsSystem, type ListedRescue, ListedRescues, ShowRescue } from '../contract/rescues-for-systems.js';
import { DecisionTakesTwo, RescueStandsElsewhere, RescueUnknown } from '../domain/rescue.errors.js';
import {
  DecideRescueDto,
  RescueDetailsDto,
  type RescueDto,
  RescuePathDto,
  RescuesDto,
  RescuesQueryDto,
} from './rescue.dto.js';
import { rescueDetails } from './rescue-details.js';

/** Applications for cloud data, for a system in which the university decides on them. */
@ApiController({ name: 'Rescues', description: 'Applications of former members for their cloud data.' })
export class RescuesApi {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Operation({
    method: 'GET',
    path: '/rescues',
    id: 'listRescues',
    scope: 'rescues:read',
    says: 'Applications that came before the desk, the oldest first',
    answer: { says: 'A page of them.', type: RescuesDto },
    refusals: [new CursorUnreadable()],
  })
  async list(@InQuery(RescuesQueryDto) { limit = PAGE_SIZE, cursor, ...filter }: RescuesQueryDto): Promise<RescuesDto> {
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const read = await this.queries.execute(new ListedRescues(filter, limit + 1, after));
    return pageOf(read, limit, listed, ({ requestedAt, rescueId }) => cursorTo({ at: requestedAt, id: rescueId }));
  }

  @Operation({
    method: 'GET',
    path: '/rescues/:rescueId',
    id: 'getRescue',
    scope: 'rescues:read',
    says: 'An application with what was said about it',
    means:
      'That it was shown is recorded. The contact address is not told: the applicant is written to by this service.',
    answer: { says: 'The application.', type: RescueDetailsDto },
    refusals: [new RescueUnknown(), new AccountFactsUnavailable()],
  })
  async show(@InPath(RescuePathDto) { rescueId }: RescuePathDto, @Caller() by: Actor): Promise<RescueDetailsDto> {
    return rescueDetails(await this.commands.execute(new ShowRescue(rescueId, by)));
  }

  @Operation({
    method: 'POST',
    path: '/rescues/:rescueId/decision',
    id: 'decideRescue',
    scope: 'rescues:decide',
    says: 'Decide on an application',
    means:
      'Its applicant is told by mail. Refused where this university lets decisions be made by two operators. With If-Match the decision is made only on what you have seen.',
    answer: { says: 'The application as it stands now.', type: RescueDetailsDto },
    refusals: [
      new RescueUnknown(),
      new RescueStandsElsewhere(),
      new DecisionTakesTwo(),
      new StaleVersion(),
      new AccountFactsUnavailable(),
    ],
    heedsIfMatch: true,
  })
  async decide(
    @InPath(RescuePathDto) { rescueId }: RescuePathDto,
    @InBody(DecideRescueDto) { decision, text }: DecideRescueDto,
    @IfMatch() tags: readonly string[],
    @Caller() by: Actor,
  ): Promise<RescueDetailsDto> {
    if (tags.length > 0) mustBeAsSeen(tags, await this.show({ rescueId }, by));
    await this.commands.execute(new DecideAsSystem(rescueId, decision === 'approve', text, by));
    return this.show({ rescueId }, by);
  }
}

function listed({ requestedAt, ...rescue }: ListedRescue): RescueDto {
  return { ...rescue, requestedAt: requestedAt.toISOString() };
}
