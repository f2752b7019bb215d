import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { Visitors } from '../../auth/sessions/visitor.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { ProvenCardOf } from '../contract/proven-card.query.js';
import { MenuOffers } from './menu-offers.js';
import { MenuPage } from './menu.page.js';
import { ReadCardPage } from './read-card.page.js';

/** What the holder of the card can do now. */
@Controller('menu')
export class MenuController {
  constructor(
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
    private readonly offers: MenuOffers,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const page = pageOf(request);
    const { cardToken, account } = await this.visitors.of(request);
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) return sendPage(response, <ReadCardPage page={page} then="menu" expired={cardToken !== undefined} />);
    const menu = await this.offers.show({ page, card, account });
    sendPage(response, <MenuPage page={page} card={card} menu={menu} />);
  }
}
