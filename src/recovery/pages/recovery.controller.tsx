import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { Visitors } from '../../auth/sessions/visitor.js';
import { NotLinked } from '../../linking/contract/link.errors.js';
import { LinkOfCard } from '../../linking/contract/link.query.js';
import { type PageContext, pageOf } from '../../shared/web/page-context.js';
import { readForm } from '../../shared/web/read-form.js';
import { sendPage } from '../../shared/web/render.js';
import { CardNotProven } from '../../verification/contract/proof.errors.js';
import { type ProvenCard, ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { IssueCredential } from '../commands/issue-credential.command.js';
import { PageOutOfDate } from '../domain/case.errors.js';
import { mayRecover } from '../domain/may-recover.js';
import { CaseOfProof } from '../queries/case-of-proof.query.js';
import { CaseStandingPage } from './case-standing.page.js';
import { IssuedPage } from './issued.page.js';
import { RecoveryForm } from './recovery-form.js';
import { type RecoveryFault, RecoveryPage } from './recovery.page.js';
import { UniversityPages } from './university-pages.js';

/** Gives back a way to sign in, and shows how a request stands. */
@Controller('recovery')
export class RecoveryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
    private readonly university: UniversityPages,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { cardToken } = await this.visitors.of(request);
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    sendPage(response, await this.pageFor(pageOf(request), card));
  }

  @Post()
  async issue(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const page = pageOf(request);
    const { cardToken } = await this.visitors.of(request);
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    const read = readForm(RecoveryForm, body);
    if (!read.ok) return sendPage(response, await this.pageFor(page, card, 'no-choice'), 400);
    const { what, lost, account, attempt } = read.form;
    // A password leaves the stolen phone in force, which whoever says that it is lost must not believe to be gone.
    if (what === 'password' && lost) return sendPage(response, await this.pageFor(page, card, 'lost-needs-pass'), 400);
    if (account && account !== (await this.queries.execute(new LinkOfCard(card.issuer, card.subject)))?.accountId)
      throw new PageOutOfDate();
    const issued = await this.commands.execute(
      new IssueCredential(cardToken, what, lost === 'yes', attempt === undefined ? undefined : Number(attempt)),
    );
    // Answered at once and not after a redirect, because the secret is kept nowhere that a second request could read it from.
    sendPage(response, <IssuedPage page={page} issued={issued} university={this.university} />);
  }

  private async pageFor(page: PageContext, card: ProvenCard, fault?: RecoveryFault): Promise<VNode> {
    const standing = await this.queries.execute(new CaseOfProof(card.proofId));
    if (standing) return <CaseStandingPage page={page} standing={standing} />;
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) throw new NotLinked();
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'known'));
    if (account) mayRecover(link, account);
    return <RecoveryPage page={page} accountId={link.accountId} fault={fault} />;
  }
}
