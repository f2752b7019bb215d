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
import { ChooseProofToUnlinkPage, ConfirmUnlinkPage, UnlinkedPage } from './unlink.pages.js';

/** Ends a link, by the card alone or by the account's sign-in alone. */
@Controller('unlink')
export class UnlinkController {
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
        <ChooseProofToUnlinkPage page={page} hint={await this.proofs.hintFor(visitor.account)} />,
      );
    const { link } = found;
    const account = link && (await this.queries.execute(new AccountFactsOf(link.accountId, 'known')));
    sendPage(response, <ConfirmUnlinkPage page={page} link={link} left={account?.standing === 'left'} />);
  }

  @Post()
  async unlink(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const visitor = await this.visitors.of(request);
    const proof = await this.proofs.demand(visitor, body, 'unlink');
    if (proof.by === 'card') await this.commands.execute(new UnlinkByCard(visitor.cardToken));
    else await this.commands.execute(new UnlinkByAccount(proof.accountId));
    response.redirect(303, '/unlink/done');
  }

  @Get('done')
  done(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, <UnlinkedPage page={pageOf(request)} />);
  }
}
