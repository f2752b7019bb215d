import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiController } from '../../api/operations/api-controller.js';
import { Caller } from '../../api/operations/calling.js';
import { InPath } from '../../api/operations/inputs.js';
import { Operation } from '../../api/operations/operation.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { NotLinked } from '../contract/link.errors.js';
import { LinkOfAccount } from '../contract/link.query.js';
import { SuspendLink } from '../contract/suspend-link.command.js';
import { linkState } from './link-state.api.js';
import { AccountPathDto, LinkStateDto } from './link-state.dto.js';

/** Lets other systems, such as the one for security incidents, stop a link; only the desk lets it be used again. */
@ApiController({ name: 'Suspensions', description: 'Stopping all use of a link at once.' })
export class SuspensionApi {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Operation({
    method: 'POST',
    path: '/accounts/:accountId/suspension',
    id: 'suspendLink',
    scope: 'suspensions:write',
    says: 'Stop all use of the link of an account',
    means:
      'What was just issued with the card is voided, and its person is told by mail. Only the desk restores it. A link that is suspended already stays so.',
    answer: { says: 'The link is suspended.', type: LinkStateDto },
    refusals: [new NotLinked()],
  })
  async suspend(@InPath(AccountPathDto) { accountId }: AccountPathDto, @Caller() by: Actor): Promise<LinkStateDto> {
    const link = await this.queries.execute(new LinkOfAccount(accountId));
    if (!link) throw new NotLinked();
    await this.commands.execute(new SuspendLink(link.linkId, by));
    return linkState(accountId, await this.queries.execute(new LinkOfAccount(accountId)));
  }
}
