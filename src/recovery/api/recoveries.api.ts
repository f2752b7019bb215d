import { QueryBus } from '@nestjs/cqrs';
import { ApiController } from '../../api/operations/api-controller.js';
import { InQuery } from '../../api/operations/inputs.js';
import { Operation } from '../../api/operations/operation.js';
import { type CaseOfAccount, CasesOfAccount } from '../contract/cases-of-account.query.js';
import { RecoveriesDto, RecoveriesQueryDto, type RecoveryDto } from './recovery.dto.js';

/** How cases of recovery stand, for the system in which people ask for help. */
@ApiController({ name: 'Recoveries', description: 'Cases in which a card gets its holder back into an account.' })
export class RecoveriesApi {
  constructor(private readonly queries: QueryBus) {}

  @Operation({
    method: 'GET',
    path: '/recoveries',
    id: 'listRecoveries',
    scope: 'recoveries:read',
    says: 'How the cases of recovery of an account stand',
    answer: { says: 'Its cases.', type: RecoveriesDto },
  })
  async list(@InQuery(RecoveriesQueryDto) { accountId }: RecoveriesQueryDto): Promise<RecoveriesDto> {
    const cases = await this.queries.execute(new CasesOfAccount(accountId));
    return { items: cases.map(told) };
  }
}

function told({ standing: state, requestedAt, dueAt, endedAt, ...known }: CaseOfAccount): RecoveryDto {
  return {
    ...known,
    state,
    requestedAt: requestedAt.toISOString(),
    ...(dueAt && { dueAt: dueAt.toISOString() }),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
  };
}
