import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { type Visitor, Visitors } from '../../auth/sessions/visitor.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { LinkOfAccount, LinkOfCard, type LiveLink, UsesOfLink } from '../contract/link.query.js';
import { StudentAccountOf } from '../queries/student-account-of.query.js';
import { StatusParts } from './status-parts.js';
import { ChooseProofForStatusPage, NotLinkedPage, StatusPage } from './status.pages.js';

/** A link as found by one of two proofs. */
interface Found {
  readonly link: LiveLink | undefined;
  /** Whether a card was read that is not the linked one. */
  readonly otherCard: boolean;
  readonly cardRead: boolean;
}

/** How things stand, by the card or by the account's sign-in; looking changes nothing and spends nothing. */
@Controller('status')
export class StatusController {
  constructor(
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
    private readonly parts: StatusParts,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const page = pageOf(request);
    const visitor = await this.visitors.of(request);
    const found = await this.find(visitor);
    if (!found) return sendPage(response, <ChooseProofForStatusPage page={page} />);
    const { link, otherCard } = found;
    if (!link)
      return sendPage(
        response,
        <NotLinkedPage page={page} cardRead={found.cardRead} signedIn={visitor.account !== undefined} />,
      );
    const uses = await this.queries.execute(new UsesOfLink(link.linkId));
    const lines = await this.parts.show(link, page.language);
    const history = await this.parts.history(link, page.language);
    const sections = await this.parts.sections(link, page);
    const studentAccount = await this.queries.execute(new StudentAccountOf(link.accountId));
    sendPage(response, <StatusPage {...{ page, link, otherCard, uses, history, sections, lines, studentAccount }} />);
  }

  private async find({ cardToken, account }: Visitor): Promise<Found | undefined> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    const ofCard = card && (await this.queries.execute(new LinkOfCard(card.issuer, card.subject)));
    // A new card has no link; whoever signed in as well came to see which other card their account has.
    if (ofCard || (card && !account)) return { link: ofCard, otherCard: false, cardRead: card !== undefined };
    if (!account) return undefined;
    const link = await this.queries.execute(new LinkOfAccount(account.accountId));
    return { link, otherCard: card !== undefined, cardRead: card !== undefined };
  }
}
