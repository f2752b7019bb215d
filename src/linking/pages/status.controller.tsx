import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { type Visitor, Visitors } from '../../auth/sessions/visitor.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { LinkOfAccount, LinkOfCard, type LiveLink } from '../contract/link.query.js';
import { ChooseProofForStatusPage, StatusPage } from './status.pages.js';

/** How things stand, by the card or by the account's sign-in; looking changes nothing and spends nothing. */
@Controller('status')
export class StatusController {
  constructor(
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const page = pageOf(request);
    const found = await this.find(await this.visitors.of(request));
    sendPage(response, found ? <StatusPage page={page} link={found.link} /> : <ChooseProofForStatusPage page={page} />);
  }

  private async find({ cardToken, account }: Visitor): Promise<{ link: LiveLink | undefined } | undefined> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    const ofCard = card && (await this.queries.execute(new LinkOfCard(card.issuer, card.subject)));
    // A new card has no link; whoever signed in as well came to see which other card their account has.
    if (ofCard || (card && !account)) return { link: ofCard };
    return account && { link: await this.queries.execute(new LinkOfAccount(account.accountId)) };
  }
}
