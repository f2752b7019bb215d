import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { CardNotProven } from '../../verification/contract/proof.errors.js';
import { ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { NotLinked } from '../contract/link.errors.js';
import { Links } from '../domain/links.js';

/** Ends the link of the card proved in this browser, for good with all that is held where `reason` says so; the card alone is enough. */
export class UnlinkByCard extends Command<void> {
  constructor(
    readonly cardToken: string | undefined,
    readonly reason: 'unlinked' | 'erased' = 'unlinked',
  ) {
    super();
  }
}

@CommandHandler(UnlinkByCard)
export class UnlinkByCardHandler implements ICommandHandler<UnlinkByCard> {
  constructor(
    private readonly queries: QueryBus,
    private readonly links: Links,
  ) {}

  async execute({ cardToken, reason }: UnlinkByCard): Promise<void> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    const link = await this.links.ofCard(card.issuer, card.subject);
    if (!link) throw new NotLinked();
    await this.links.end(link, reason, { kind: 'card', id: card.proofId }, card.proofId);
  }
}
