import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { AddressQuotas } from '../../auth/browser/address-quotas.js';
import { Visitors } from '../../auth/sessions/visitor.js';
import { NotLinked } from '../../linking/contract/link.errors.js';
import { LinkOfCard } from '../../linking/contract/link.query.js';
import { type PageContext, pageOf } from '../../shared/web/page-context.js';
import { readForm } from '../../shared/web/read-form.js';
import { sendPage } from '../../shared/web/render.js';
import { CardNotProven } from '../../verification/contract/proof.errors.js';
import { type ProvenCard, ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { BeginRecovery } from '../commands/begin-recovery.command.js';
import { PageOutOfDate, TooManyRecoveries } from '../domain/case.errors.js';
import { mayRecover } from '../domain/may-recover.js';
import { CaseOfCard } from '../queries/case-of-card.query.js';
import { RecoverySettings } from '../recovery-settings.js';
import { CaseStandingPage } from './case-standing.page.js';
import { IssuedPages } from './issued-pages.js';
import { Choices } from './choices.js';
import { RecoveryForm } from './recovery-form.js';
import { type RecoveryFault, RecoveryPage } from './recovery.page.js';

const HOUR_SECONDS = 3_600;

/** Takes the wish for a way to sign in, and shows how it stands. */
@Controller('recovery')
export class RecoveryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
    private readonly issuedPages: IssuedPages,
    private readonly choices: Choices,
    private readonly quotas: AddressQuotas,
    private readonly settings: RecoverySettings,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { card } = await this.cardOf(request);
    sendPage(response, await this.pageFor(pageOf(request), card));
  }

  @Post()
  async begin(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const page = pageOf(request);
    const { cardToken, card } = await this.cardOf(request);
    const read = readForm(RecoveryForm, body);
    const { plans, removesMethods } = this.choices;
    if (!read.ok || !plans.includes(read.form.what))
      return sendPage(response, await this.pageFor(page, card, 'no-choice'), 400);
    const { what, lost, account } = read.form;
    // A password leaves the stolen phone in force, which whoever says that it is lost must not believe to be gone.
    if (what === 'password' && lost && removesMethods)
      return sendPage(response, await this.pageFor(page, card, 'lost-needs-pass'), 400);
    if (account && account !== (await this.queries.execute(new LinkOfCard(card.issuer, card.subject)))?.accountId)
      throw new PageOutOfDate();
    if (!(await this.quotas.takes(request, 'recovery', this.settings.casesPerAddress, HOUR_SECONDS)))
      throw new TooManyRecoveries();
    const issued = await this.commands.execute(new BeginRecovery(cardToken, what, lost === 'yes' && removesMethods));
    if (!issued) return response.redirect(303, '/recovery');
    await this.issuedPages.show(request, response, issued);
  }

  private async cardOf(request: Request): Promise<{ card: ProvenCard; cardToken: string | undefined }> {
    const { cardToken } = await this.visitors.of(request);
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    return { card, cardToken };
  }

  private async pageFor(page: PageContext, card: ProvenCard, fault?: RecoveryFault): Promise<VNode> {
    const standing = await this.queries.execute(new CaseOfCard(card));
    if (standing) return <CaseStandingPage page={page} standing={standing} />;
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) throw new NotLinked();
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'known'));
    if (!account) throw new AccountUnknown();
    mayRecover(link, account);
    const choices = await this.choices.offered(account);
    return <RecoveryPage page={page} accountId={link.accountId} choices={choices} fault={fault} />;
  }
}
