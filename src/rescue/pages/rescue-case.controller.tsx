import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { Visitors } from '../../auth/sessions/visitor.js';
import { Clock } from '../../shared/clock.js';
import { pageOf } from '../../shared/web/page-context.js';
import { readForm } from '../../shared/web/read-form.js';
import { sendPage } from '../../shared/web/render.js';
import { AnswerDesk } from '../commands/answer-desk.command.js';
import { type ApplicantKey, Applicants } from '../commands/applicants.js';
import { OpenAccess } from '../commands/open-access.command.js';
import { ProveContact } from '../commands/prove-contact.command.js';
import { SendContactCode } from '../commands/send-contact-code.command.js';
import { WithdrawRescue } from '../commands/withdraw-rescue.command.js';
import { CloudServices } from '../ports/cloud-services.js';
import { RescueSettings } from '../rescue-settings.js';
import type { CaseFault } from './case-page-props.js';
import { CasePage } from './case.page.js';
import { caseSightOf } from './case-sight.js';
import { OpenedPage } from './opened.page.js';
import { AnswerForm, ContactCodeForm } from './rescue-form.js';

const BY_LINK = '/rescue/cases/';

/**
 * One application and what its applicant can do about it: under /rescue/applications by the card that was read, under
 * /rescue/cases by the link that only the proved address got.
 */
@Controller(['rescue/applications/:id', 'rescue/cases/:id'])
export class RescueCaseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly visitors: Visitors,
    private readonly applicants: Applicants,
    private readonly services: CloudServices,
    private readonly settings: RescueSettings,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Req() request: Request, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await this.answer(request, response, id);
  }

  @Post('code')
  async prove(
    @Req() request: Request,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const key = await this.keyOf(request, id);
    const read = readForm(ContactCodeForm, body);
    // What cannot be a code is no try.
    if (!read.ok && key.kind === 'card') return this.answer(request, response, id, 'code');
    await this.commands.execute(new ProveContact(key, id, read.ok ? read.form.code : undefined));
    response.redirect(303, addressOf(request, id));
  }

  @Post('code/new')
  async sendCode(@Req() request: Request, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await this.commands.execute(new SendContactCode(await this.keyOf(request, id), id));
    response.redirect(303, addressOf(request, id));
  }

  @Post('answer')
  async answerDesk(
    @Req() request: Request,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const read = readForm(AnswerForm, body);
    if (!read.ok) return this.answer(request, response, id, 'answer');
    await this.commands.execute(new AnswerDesk(await this.keyOf(request, id), id, read.form.text));
    response.redirect(303, addressOf(request, id));
  }

  @Post('withdraw')
  async withdraw(@Req() request: Request, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await this.commands.execute(new WithdrawRescue(await this.keyOf(request, id), id));
    response.redirect(303, addressOf(request, id));
  }

  /** Answered at once and not after a redirect, because what opens access is kept nowhere that a second request could read it from. */
  @Post('open')
  async open(
    @Req() request: Request,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const key = await this.keyOf(request, id);
    const read = readForm(ContactCodeForm, body);
    if (!read.ok && key.kind === 'case') return this.answer(request, response, id, 'code');
    const opened = await this.commands.execute(new OpenAccess(key, id, read.ok ? read.form.code : undefined));
    sendPage(response, <OpenedPage page={pageOf(request)} opened={opened} back={addressOf(request, id)} />);
  }

  private async answer(request: Request, response: Response, id: string, fault?: CaseFault): Promise<void> {
    const key = await this.keyOf(request, id);
    const { rescue } = await this.applicants.find(key, id);
    const byHand = this.services.of(rescue.current.service) === undefined;
    const sight = caseSightOf(rescue, { key, byHand, settings: this.settings, at: await this.clock.now() });
    const page = pageOf(request);
    const address = addressOf(request, id);
    sendPage(response, <CasePage {...{ page, sight, address }} {...(fault && { fault })} />, fault ? 400 : 200);
  }

  private async keyOf(request: Request, id: string): Promise<ApplicantKey> {
    if (request.path.startsWith(BY_LINK)) return { kind: 'case', token: id };
    const { cardToken } = await this.visitors.of(request);
    return { kind: 'card', cardToken };
  }
}

function addressOf(request: Request, id: string): string {
  return request.path.startsWith(BY_LINK) ? `${BY_LINK}${id}` : `/rescue/applications/${id}`;
}
