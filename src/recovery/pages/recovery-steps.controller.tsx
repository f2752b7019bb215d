import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { Visitors } from '../../auth/sessions/visitor.js';
import { pageOf } from '../../shared/web/page-context.js';
import { readForm } from '../../shared/web/read-form.js';
import { sendPage } from '../../shared/web/render.js';
import { CardNotProven } from '../../verification/contract/proof.errors.js';
import { ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { CancelRecovery } from '../commands/cancel-recovery.command.js';
import { EnterCode } from '../commands/enter-code.command.js';
import { SendCode } from '../commands/send-code.command.js';
import { TakeStep } from '../commands/take-step.command.js';
import { PageOutOfDate, RecoveryClosed } from '../domain/case.errors.js';
import { CaseOfCard } from '../queries/case-of-card.query.js';
import { CaseStandingPage } from './case-standing.page.js';
import { IssuedPages } from './issued-pages.js';
import { CaseForm, CodeForm, StepForm } from './recovery-form.js';

/** Carries an unfinished case on: its code, its steps, its end. */
@Controller('recovery')
export class RecoveryStepsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
    private readonly issuedPages: IssuedPages,
  ) {}

  @Post('step')
  async take(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const read = readForm(StepForm, body);
    if (!read.ok) throw new RecoveryClosed();
    const { case: shown, step, attempt } = read.form;
    const { cardToken } = await this.visitors.of(request);
    const number = attempt === undefined ? undefined : Number(attempt);
    const issued = await this.commands.execute(new TakeStep(cardToken, shown, step, number));
    await this.issuedPages.show(request, response, issued);
  }

  @Post('code')
  async enterCode(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const { cardToken } = await this.visitors.of(request);
    const read = readForm(CodeForm, body);
    // What cannot be a code is no try.
    if (!read.ok) return this.showFault(request, response, cardToken);
    await this.commands.execute(new EnterCode(cardToken, read.form.case, read.form.code));
    response.redirect(303, '/recovery');
  }

  @Post('code/new')
  async sendCode(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const { cardToken } = await this.visitors.of(request);
    await this.commands.execute(new SendCode(cardToken, shownOn(body)));
    response.redirect(303, '/recovery');
  }

  @Post('cancel')
  async cancel(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const { cardToken } = await this.visitors.of(request);
    await this.commands.execute(new CancelRecovery(cardToken, shownOn(body)));
    response.redirect(303, '/recovery');
  }

  private async showFault(request: Request, response: Response, cardToken: string | undefined): Promise<void> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    const standing = await this.queries.execute(new CaseOfCard(card));
    if (!standing?.code) throw new RecoveryClosed();
    sendPage(response, <CaseStandingPage page={pageOf(request)} standing={standing} faulty />, 400);
  }
}

/** The case that was on the page of a form. */
function shownOn(body: unknown): string | undefined {
  const read = readForm(CaseForm, body);
  if (!read.ok) throw new PageOutOfDate();
  return read.form.case;
}
