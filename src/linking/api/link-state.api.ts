import { QueryBus } from '@nestjs/cqrs';
import { ApiController } from '../../api/operations/api-controller.js';
import { InPath } from '../../api/operations/inputs.js';
import { Operation } from '../../api/operations/operation.js';
import { type LiveLink, LinkOfAccount } from '../contract/link.query.js';
import { AccountPathDto, LinkStateDto } from './link-state.dto.js';

/** The state of links for other systems, such as the one that shows people their own information. */
@ApiController({ name: 'Links', description: 'Whether a My Number Card is linked to an account.' })
export class LinkStateApi {
  constructor(private readonly queries: QueryBus) {}

  @Operation({
    method: 'GET',
    path: '/accounts/:accountId/link',
    id: 'getLinkState',
    scope: 'links:read',
    says: 'Whether a card is linked to an account, and since when',
    means: 'Tells nothing of the card or its holder. An account that nobody knows is one without a link.',
    answer: { says: 'How it stands.', type: LinkStateDto },
  })
  async state(@InPath(AccountPathDto) { accountId }: AccountPathDto): Promise<LinkStateDto> {
    return linkState(accountId, await this.queries.execute(new LinkOfAccount(accountId)));
  }
}

/** What may be told of the link of an account. */
export function linkState(accountId: string, link: LiveLink | undefined): LinkStateDto {
  if (!link) return { accountId, state: 'none' };
  const { standing: state, linkedAt, usableFrom } = link;
  const since = linkedAt.toISOString();
  return { accountId, state, since, ...(usableFrom && { usableFrom: usableFrom.toISOString() }) };
}
