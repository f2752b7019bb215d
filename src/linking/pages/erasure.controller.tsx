import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { Visitors } from '../../auth/sessions/visitor.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { UnlinkByAccount } from '../commands/unlink-by-account.command.js';
import { UnlinkByCard } from '../commands/unlink-by-card.command.js';
import { EndingProofs } from './ending-proof.js';
import { ChooseProofToErasePage, ConfirmErasurePage, ErasedPage } from './erasure.pages.js';

/** Ends a link and erases what is held of its person, on request. */
@Controller('erasure')
export class ErasureController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
    private readonly proofs: EndingProofs,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const page = pageOf(request);
    const visitor = await this.visitors.of(request);
    const found = await this.proofs.find(visitor);
    if (!found)
      return sendPage(
        response,
        <ChooseProofToErasePage page={page} hint={await this.proofs.hintFor(visitor.account)} />,
      );
    const { link } = found;
    const account = link && (await this.queries.execute(new AccountFactsOf(link.accountId, 'known')));
    sendPage(response, <ConfirmErasurePage page={page} link={link} left={account?.standing === 'left'} />);
  }

  @Post()
  async erase(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const visitor = await this.visitors.of(request);
    const proof = await this.proofs.demand(visitor, body, 'erasure');
    if (proof.by === 'card') await this.commands.execute(new UnlinkByCard(visitor.cardToken, 'erased'));
    else await this.commands.execute(new UnlinkByAccount(proof.accountId, 'erased'));
    response.redirect(303, '/erasure/done');
  }

  @Get('done')
  done(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, <ErasedPage page={pageOf(request)} />);
  }
}
