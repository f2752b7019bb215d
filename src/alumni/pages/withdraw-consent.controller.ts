import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { Visitors } from '../../auth/sessions/visitor.js';
import { NotLinked } from '../../linking/contract/link.errors.js';
import { LinkOfAccount, LinkOfCard } from '../../linking/contract/link.query.js';
import { CardNotProven } from '../../verification/contract/proof.errors.js';
import { ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { WithdrawConsent } from '../commands/withdraw-consent.command.js';

/** Lets the person whose card was read, or who signed in, take back what they agreed to. */
@Controller('status/consents')
export class WithdrawConsentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
  ) {}

  @Post(':service/withdraw')
  async withdraw(@Param('service') service: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { cardToken, account } = await this.visitors.of(request);
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card && !account) throw new CardNotProven();
    const ofCard = card && (await this.queries.execute(new LinkOfCard(card.issuer, card.subject)));
    const link = ofCard ?? (account && (await this.queries.execute(new LinkOfAccount(account.accountId))));
    if (!link) throw new NotLinked();
    const by = ofCard
      ? ({ kind: 'card', id: link.linkId } as const)
      : ({ kind: 'account', id: link.accountId } as const);
    await this.commands.execute(new WithdrawConsent(link.linkId, link.accountId, service, by));
    response.redirect(303, '/status');
  }
}
