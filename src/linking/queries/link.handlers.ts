import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { LinkOfAccount, LinkOfCard, type LiveLink } from '../contract/link.query.js';
import type { Link } from '../domain/link.js';
import { Links } from '../domain/links.js';

@QueryHandler(LinkOfCard)
export class LinkOfCardHandler implements IQueryHandler<LinkOfCard> {
  constructor(private readonly links: Links) {}

  async execute({ issuer, subject }: LinkOfCard): Promise<LiveLink | undefined> {
    return seen(await this.links.ofCard(issuer, subject));
  }
}

@QueryHandler(LinkOfAccount)
export class LinkOfAccountHandler implements IQueryHandler<LinkOfAccount> {
  constructor(private readonly links: Links) {}

  async execute({ accountId }: LinkOfAccount): Promise<LiveLink | undefined> {
    return seen(await this.links.ofAccount(accountId));
  }
}

function seen(link: Link | undefined): LiveLink | undefined {
  if (!link) return undefined;
  const { id, accountId, card, linkedAt, lastUsedAt } = link.current;
  return {
    linkId: id,
    accountId,
    name: card.name,
    standing: link.standing,
    linkedAt,
    ...(lastUsedAt && { lastUsedAt }),
  };
}
