import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { SignInNameOf } from '../../accounts/contract/account-facts.query.js';
import { type VisitingAccount, Visitors } from '../../auth/sessions/visitor.js';
import { type PageContext, pageOf } from '../../shared/web/page-context.js';
import { readForm } from '../../shared/web/read-form.js';
import { sendPage } from '../../shared/web/render.js';
import { type ProvenCard, ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { CardNotProven, ProofSpent } from '../../verification/contract/proof.errors.js';
import { LinkCard } from '../commands/link-card.command.js';
import { FreshSignInNeeded, LinkingNotAgreed, PageOutOfDate } from '../contract/link.errors.js';
import { LinkingSettings } from '../linking-settings.js';
import { LinkingPlans } from '../queries/linking-plans.js';
import { AlreadyLinkedPage, ConfirmLinkPage, SignInToLinkPage } from './link-card.pages.js';
import { LinkForm } from './link-form.js';

/** Shows both sides, and what ends, and links them by one explicit press. */
@Controller('link')
export class LinkCardController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
    private readonly plans: LinkingPlans,
    private readonly settings: LinkingSettings,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const page = pageOf(request);
    const { cardToken, account } = await this.visitors.of(request);
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    if (!account?.strong) {
      const hint = await this.nameOf(account);
      return sendPage(response, <SignInToLinkPage page={page} again={account !== undefined} hint={hint} />);
    }
    sendPage(response, await this.confirmation(page, card, account.accountId));
  }

  @Post()
  async link(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const { cardToken, account } = await this.visitors.of(request);
    // The card first, since whoever must read it again would have signed in for nothing.
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    if (!account?.strong) throw new FreshSignInNeeded('link', await this.nameOf(account));
    const read = readForm(LinkForm, body);
    if (!read.ok) throw new LinkingNotAgreed();
    const { proof = card.proofId, account: shown = account.accountId } = read.form;
    if (proof !== card.proofId || shown !== account.accountId) throw new PageOutOfDate('link');
    await this.commands.execute(new LinkCard(account.accountId, cardToken, read.form.endingIds));
    response.redirect(303, '/menu');
  }

  /** The name under which whoever signed in before can do so again. */
  private async nameOf(account: VisitingAccount | undefined): Promise<string | undefined> {
    return account && this.queries.execute(new SignInNameOf(account.accountId));
  }

  private async confirmation(page: PageContext, card: ProvenCard, accountId: string) {
    const plan = await this.plans.of(card, accountId);
    const { outcome } = plan.decision;
    if (outcome === 'linked-already') return <AlreadyLinkedPage page={page} />;
    if (card.spent) throw new ProofSpent();
    if (outcome === 'refused') throw plan.decision.because;
    return <ConfirmLinkPage page={page} card={card} plan={plan} waitHours={this.settings.waitHours} />;
  }
}
