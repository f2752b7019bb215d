import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { LinkOfAccount, LinkOfCard, type LiveLink } from '../contract/link.query.js';
import type { Link } from '../domain/link.js';
import { Links } from '../domain/links.js';

@QueryHandler(LinkOfCard)
export class LinkOfCardHandler implements IQueryHandler<LinkOfCard> {
  constructor(
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  async execute({ issuer, subject }: LinkOfCard): Promise<LiveLink | undefined> {
    const link = await this.links.ofCard(issuer, subject);
    return link && seenAt(await this.clock.now(), link);
  }
}

@QueryHandler(LinkOfAccount)
export class LinkOfAccountHandler implements IQueryHandler<LinkOfAccount> {
  constructor(
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId }: LinkOfAccount): Promise<LiveLink | undefined> {
    const link = await this.links.ofAccount(accountId);
    return link && seenAt(await this.clock.now(), link);
  }
}

function seenAt(now: Date, link: Link): LiveLink {
  const { id, accountId, card, linkedAt, lastUsedAt, held, usableFrom } = link.current;
  const standing = link.standingAt(now);
  return {
    linkId: id,
    accountId,
    name: card.name,
    standing,
    linkedAt,
    ...(lastUsedAt && { lastUsedAt }),
    ...(standing === 'held' && held && { heldBecause: held.because }),
    ...(standing === 'waiting' && usableFrom && { usableFrom }),
  };
}
