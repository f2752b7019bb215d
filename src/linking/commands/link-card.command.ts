import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { Clock } from '../../shared/clock.js';
import { DomainError } from '../../shared/domain/domain-error.js';
import { CardNotProven } from '../../verification/contract/proof.errors.js';
import { ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { CONSENT_VERSION } from '../domain/consent.js';
import { Link } from '../domain/link.js';
import { Links } from '../domain/links.js';

/** Links the card proved in this browser to the account that just signed in here. */
export class LinkCard extends Command<{ readonly linkId: string }> {
  constructor(
    readonly accountId: string,
    readonly cardToken: string | undefined,
  ) {
    super();
  }
}

@CommandHandler(LinkCard)
export class LinkCardHandler implements ICommandHandler<LinkCard> {
  constructor(
    private readonly queries: QueryBus,
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId, cardToken }: LinkCard): Promise<{ linkId: string }> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    const linked = await this.links.ofCard(card.issuer, card.subject);
    // The same again, as by a second press, changes nothing and is no fault (rule L4).
    if (linked?.current.accountId === accountId) return { linkId: linked.current.id };
    const account = await this.queries.execute(new AccountFactsOf(accountId, 'now'));
    if (!account) throw new AccountUnknown();
    const afterSuspension = await this.links.endedSuspended(card.issuer, card.subject, accountId);
    const at = await this.clock.now();
    const { proofId } = card;
    const link = Link.establish({
      id: randomUUID(),
      card,
      account,
      proofId,
      consentVersion: CONSENT_VERSION,
      afterSuspension,
      at,
    });
    return { linkId: await this.add(link) };
  }

  private async add(link: Link): Promise<string> {
    const { id, accountId, card } = link.current;
    try {
      await this.links.add(link, { kind: 'account', id: accountId });
      return id;
    } catch (error) {
      // A second press that came at the same moment: the first one has linked these two.
      const linked = error instanceof DomainError ? await this.links.ofCard(card.issuer, card.subject) : undefined;
      if (linked?.current.accountId !== accountId) throw error;
      return linked.current.id;
    }
  }
}
