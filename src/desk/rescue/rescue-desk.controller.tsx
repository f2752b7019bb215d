import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import {
  AskApplicant,
  CloseByHand,
  ConfirmDecision,
  ConfirmIdentityCheck,
  DecideRescue,
  DropProposal,
  OpenByHand,
  ProposeDecision,
} from '../../rescue/contract/desk.commands.js';
import { pageOf } from '../../shared/web/page-context.js';
import { readForm } from '../../shared/web/read-form.js';
import { sendPage } from '../../shared/web/render.js';
import { DeskSettings } from '../desk-settings.js';
import type { Operator } from '../domain/operator.js';
import { SomebodyElse } from '../queries/somebody-else.js';
import { AtDesk } from '../pages/at-desk.decorator.js';
import { ForRoles, OperatorGuard } from '../pages/operator.guard.js';
import { textFor } from './canned-texts.js';
import { AskForm, DecideForm, ProposalForm } from './desk-rescue-forms.js';
import { RescueSights } from './rescue-sights.js';
import type { RescueDeskFault } from './rescue-desk-props.js';
import { RescueDeskPage } from './rescue-desk.page.js';

/** One application for cloud data: what was said, a question, the decision, and what is done by hand. */
@Controller('desk/rescues/:id')
@UseGuards(OperatorGuard)
@ForRoles(['support', 'decider'])
export class RescueDeskController {
  constructor(
    private readonly commands: CommandBus,
    private readonly sights: RescueSights,
    private readonly settings: DeskSettings,
    private readonly somebodyElse: SomebodyElse,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(request, response, operator, id);
  }

  @Post('ask')
  async ask(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { language } = await this.sights.of(id, operator);
    const read = readForm(AskForm, body);
    const text = read.ok ? textFor(language, read.form) : undefined;
    if (!text) return this.answer(request, response, operator, id, { form: 'ask', field: 'text', typed: body });
    await this.commands.execute(new AskApplicant(id, text, by(operator)));
    response.redirect(303, `/desk/rescues/${id}`);
  }

  @Post('decide')
  @ForRoles(['decider'])
  async decide(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { language } = await this.sights.of(id, operator);
    const read = readForm(DecideForm, body);
    const fault = (field: 'decision' | 'text') => ({ form: 'decide', field, typed: body }) as const;
    if (!read.ok && read.faults.includes('decision'))
      return this.answer(request, response, operator, id, fault('decision'));
    const text = read.ok ? textFor(language, read.form) : undefined;
    if (!read.ok || !text) return this.answer(request, response, operator, id, fault('text'));
    const approved = read.form.decision === 'approve';
    const command = this.takesTwo ? ProposeDecision : DecideRescue;
    await this.commands.execute(new command(id, approved, text, by(operator)));
    response.redirect(303, `/desk/rescues/${id}`);
  }

  @Post('decide/confirm')
  @ForRoles(['decider'])
  async confirmDecision(
    @AtDesk() operator: Operator,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { proposal } = await this.sights.of(id, operator);
    await this.somebodyElse.mustNotHaveAsked(proposal?.by, operator);
    const read = readForm(ProposalForm, body);
    // What was confirmed is what was on the page, and not what came in its place.
    const seen = { proposedAt: new Date(read.ok ? read.form.at : 0), messages: Number(read.ok && read.form.messages) };
    await this.commands.execute(new ConfirmDecision(id, seen, by(operator)));
    response.redirect(303, `/desk/rescues/${id}`);
  }

  @Post('decide/drop')
  @ForRoles(['decider'])
  async dropProposal(@AtDesk() operator: Operator, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await this.sights.of(id, operator);
    await this.commands.execute(new DropProposal(id, by(operator)));
    response.redirect(303, `/desk/rescues/${id}`);
  }

  @Post('opened')
  async opened(@AtDesk() operator: Operator, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await this.sights.of(id, operator);
    await this.commands.execute(new OpenByHand(id, by(operator)));
    response.redirect(303, `/desk/rescues/${id}`);
  }

  @Post('closed')
  async closed(@AtDesk() operator: Operator, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await this.sights.of(id, operator);
    await this.commands.execute(new CloseByHand(id, by(operator)));
    response.redirect(303, `/desk/rescues/${id}`);
  }

  @Post('confirm')
  async confirm(@AtDesk() operator: Operator, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { identity } = await this.sights.of(id, operator);
    await this.somebodyElse.mustNotHaveAsked(identity?.recordedBy, operator);
    await this.commands.execute(new ConfirmIdentityCheck(id, by(operator)));
    response.redirect(303, `/desk/rescues/${id}`);
  }

  private get takesTwo(): boolean {
    return this.settings.fourEyes.includes('rescue');
  }

  private async answer(
    request: Request,
    response: Response,
    operator: Operator,
    id: string,
    fault?: RescueDeskFault,
  ): Promise<void> {
    const sight = await this.sights.lookAt(id, operator);
    const page = pageOf(request);
    const { takesTwo } = this;
    sendPage(
      response,
      <RescueDeskPage {...{ page, sight, operator, takesTwo }} {...(fault && { fault })} />,
      fault ? 400 : 200,
    );
  }
}

function by({ accountId }: Operator) {
  return { kind: 'operator', id: accountId } as const;
}
