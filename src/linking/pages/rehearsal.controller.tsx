import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { Visitors } from '../../auth/sessions/visitor.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { LinkOfCard } from '../contract/link.query.js';
import { StatusParts } from './status-parts.js';
import { BeginRehearsalPage, RehearsedPage, UnlinkedCardPage } from './rehearsal.pages.js';

/** Lets a person try their card while nothing is wrong; changes nothing and spends nothing. */
@Controller('rehearsal')
export class RehearsalController {
  constructor(
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
    private readonly parts: StatusParts,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const page = pageOf(request);
    const { cardToken, account } = await this.visitors.of(request);
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) return sendPage(response, <BeginRehearsalPage page={page} />);
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) return sendPage(response, <UnlinkedCardPage page={page} signedIn={account !== undefined} />);
    const lines = await this.parts.show(link, page.language);
    sendPage(response, <RehearsedPage page={page} link={link} lines={lines} />);
  }
}
