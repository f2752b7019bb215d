import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { type VisitingAccount, Visitors } from '../../auth/sessions/visitor.js';
import { type PageContext, pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { type ProvenCard, ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { CardNotProven, ProofSpent } from '../../verification/contract/proof.errors.js';
import { LinkCard } from '../commands/link-card.command.js';
import { AccountAlreadyLinked, CardAlreadyLinked, FreshSignInNeeded } from '../contract/link.errors.js';
import { LinkOfAccount, LinkOfCard } from '../contract/link.query.js';
import { AlreadyLinkedPage, ConfirmLinkPage, SignInToLinkPage } from './link-card.pages.js';

/** Shows both sides and links them, by one explicit press. */
@Controller('link')
export class LinkCardController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const page = pageOf(request);
    const { cardToken, account } = await this.visitors.of(request);
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    if (!account?.strong) return sendPage(response, <SignInToLinkPage page={page} again={account !== undefined} />);
    sendPage(response, await this.confirmation(page, card, account));
  }

  @Post()
  async link(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { cardToken, account } = await this.visitors.of(request);
    if (!account?.strong) throw new FreshSignInNeeded('link');
    await this.commands.execute(new LinkCard(account.accountId, cardToken));
    response.redirect(303, '/menu');
  }

  private async confirmation(page: PageContext, card: ProvenCard, { accountId }: VisitingAccount) {
    const [ofCard, ofAccount] = await Promise.all([
      this.queries.execute(new LinkOfCard(card.issuer, card.subject)),
      this.queries.execute(new LinkOfAccount(accountId)),
    ]);
    if (ofCard && ofCard.linkId === ofAccount?.linkId) return <AlreadyLinkedPage page={page} />;
    if (card.spent) throw new ProofSpent();
    if (ofCard) throw new CardAlreadyLinked();
    if (ofAccount) throw new AccountAlreadyLinked();
    const facts = await this.queries.execute(new AccountFactsOf(accountId, 'now'));
    if (!facts) throw new AccountUnknown();
    return <ConfirmLinkPage page={page} card={card} facts={facts} />;
  }
}
