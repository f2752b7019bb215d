import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { type Visitor, Visitors } from '../../auth/sessions/visitor.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { ProofSpent } from '../../verification/contract/proof.errors.js';
import { type ProvenCard, ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { UnlinkByAccount } from '../commands/unlink-by-account.command.js';
import { UnlinkByCard } from '../commands/unlink-by-card.command.js';
import { FreshSignInNeeded } from '../contract/link.errors.js';
import { LinkOfAccount, LinkOfCard, type LiveLink } from '../contract/link.query.js';
import { ChooseProofToUnlinkPage, ConfirmUnlinkPage, UnlinkedPage } from './unlink.pages.js';

/** Ends a link, by the card alone or by the account's sign-in alone. */
@Controller('unlink')
export class UnlinkController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const page = pageOf(request);
    const visitor = await this.visitors.of(request);
    const card = await this.unspentCard(visitor);
    if (!card && !visitor.account?.strong) return sendPage(response, <ChooseProofToUnlinkPage page={page} />);
    const link = await this.linkOf(card, visitor);
    const account = link && (await this.queries.execute(new AccountFactsOf(link.accountId, 'known')));
    sendPage(response, <ConfirmUnlinkPage page={page} link={link} left={account?.standing === 'left'} />);
  }

  @Post()
  async unlink(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visitor = await this.visitors.of(request);
    const { cardToken, account } = visitor;
    if (await this.unspentCard(visitor)) await this.commands.execute(new UnlinkByCard(cardToken));
    else if (account?.strong) await this.commands.execute(new UnlinkByAccount(account.accountId));
    else throw cardToken ? new ProofSpent() : new FreshSignInNeeded();
    response.redirect(303, '/unlink/done');
  }

  @Get('done')
  done(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, <UnlinkedPage page={pageOf(request)} />);
  }

  private async unspentCard({ cardToken }: Visitor): Promise<ProvenCard | undefined> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    return card?.spent ? undefined : card;
  }

  private async linkOf(card: ProvenCard | undefined, { account }: Visitor): Promise<LiveLink | undefined> {
    if (card) return this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    return account && this.queries.execute(new LinkOfAccount(account.accountId));
  }
}
