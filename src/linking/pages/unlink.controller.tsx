import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { type Visitor, Visitors } from '../../auth/sessions/visitor.js';
import type { DomainError } from '../../shared/domain/domain-error.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { ProofExpired, ProofSpent } from '../../verification/contract/proof.errors.js';
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
    const card = await this.endingCard(visitor);
    if (!card && !visitor.account?.strong) return sendPage(response, <ChooseProofToUnlinkPage page={page} />);
    const link = await this.linkOf(card, visitor);
    const account = link && (await this.queries.execute(new AccountFactsOf(link.accountId, 'known')));
    sendPage(response, <ConfirmUnlinkPage page={page} link={link} left={account?.standing === 'left'} />);
  }

  @Post()
  async unlink(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visitor = await this.visitors.of(request);
    const { cardToken, account } = visitor;
    if (await this.endingCard(visitor)) await this.commands.execute(new UnlinkByCard(cardToken));
    else if (account?.strong) await this.commands.execute(new UnlinkByAccount(account.accountId));
    else throw await this.hindrance(visitor);
    response.redirect(303, '/unlink/done');
  }

  @Get('done')
  done(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, <UnlinkedPage page={pageOf(request)} />);
  }

  /** The card, where it was not spent; but a card without a link stands back for an account that just signed in. */
  private async endingCard({ cardToken, account }: Visitor): Promise<ProvenCard | undefined> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card || card.spent) return undefined;
    if (!account?.strong) return card;
    return (await this.queries.execute(new LinkOfCard(card.issuer, card.subject))) && card;
  }

  /** Why neither proof is enough. */
  private async hindrance({ cardToken, account }: Visitor): Promise<DomainError> {
    if (await this.queries.execute(new ProvenCardOf(cardToken))) return new ProofSpent();
    return cardToken && !account ? new ProofExpired() : new FreshSignInNeeded('unlink');
  }

  private async linkOf(card: ProvenCard | undefined, { account }: Visitor): Promise<LiveLink | undefined> {
    if (card) return this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    return account && this.queries.execute(new LinkOfAccount(account.accountId));
  }
}
