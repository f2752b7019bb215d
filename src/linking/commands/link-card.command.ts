import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { DomainError } from '../../shared/domain/domain-error.js';
import { CardNotProven } from '../../verification/contract/proof.errors.js';
import { type ProvenCard, ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { LinkingNotAgreed } from '../contract/link.errors.js';
import { CONSENT_VERSION } from '../domain/consent.js';
import { Link } from '../domain/link.js';
import type { LinkBirth } from '../domain/link-state.js';
import { type Ending, Links } from '../domain/links.js';
import { LinkingSettings } from '../linking-settings.js';
import { type LinkingPlan, LinkingPlans } from '../queries/linking-plans.js';

/** Links the card proved in this browser to the account that just signed in here. */
export class LinkCard extends Command<{ readonly linkId: string }> {
  constructor(
    readonly accountId: string,
    readonly cardToken: string | undefined,
    /** The ids of the links that the person was shown and agreed to end; others make it refuse. */
    readonly agreedToEnd: readonly string[] = [],
  ) {
    super();
  }
}

@CommandHandler(LinkCard)
export class LinkCardHandler implements ICommandHandler<LinkCard> {
  constructor(
    private readonly queries: QueryBus,
    private readonly plans: LinkingPlans,
    private readonly links: Links,
    private readonly clock: Clock,
    private readonly settings: LinkingSettings,
  ) {}

  async execute({ accountId, cardToken, agreedToEnd }: LinkCard): Promise<{ linkId: string }> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    try {
      return { linkId: await this.link(card, accountId, agreedToEnd) };
    } catch (error) {
      // A second press that came at the same moment: the first one has linked these two.
      const linked = error instanceof DomainError ? await this.links.ofCard(card.issuer, card.subject) : undefined;
      if (linked?.current.accountId !== accountId) throw error;
      return { linkId: linked.current.id };
    }
  }

  private async link(card: ProvenCard, accountId: string, agreedToEnd: readonly string[]): Promise<string> {
    const plan = await this.plans.of(card, accountId);
    const { decision, endings } = plan;
    // The same again changes nothing and is no fault (rule L4).
    if (decision.outcome === 'linked-already') return decision.linkId;
    if (decision.outcome === 'refused') throw decision.because;
    if (!sameLinks(endings, agreedToEnd)) throw new LinkingNotAgreed();
    const link = Link.establish(await this.birth(card, plan));
    await this.links.add(link, { kind: 'account', id: accountId }, endings);
    return link.current.id;
  }

  private async birth(card: ProvenCard, { account, endings, inPlaceOf }: LinkingPlan): Promise<LinkBirth> {
    const { accountId, personId } = account;
    const stillWaiting = await this.links.stillWaiting(accountId);
    const suspended = endings.some(({ link }) => link.current.suspendedAt !== undefined);
    return {
      id: randomUUID(),
      card,
      account,
      proofId: card.proofId,
      consentVersion: CONSENT_VERSION,
      afterSuspension: suspended || (await this.links.endedSuspended({ ...card, accountId, personId })),
      ...(inPlaceOf && { inPlaceOf }),
      ...(stillWaiting && { stillWaiting }),
      waitHours: this.settings.waitHours,
      at: await this.clock.now(),
    };
  }
}

function sameLinks(endings: readonly Ending[], agreed: readonly string[]): boolean {
  const ids = endings.map(({ link }) => link.current.id);
  return ids.length === agreed.length && ids.every((id) => agreed.includes(id));
}
