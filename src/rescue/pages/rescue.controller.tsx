import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { AddressQuotas } from '../../auth/browser/address-quotas.js';
import { Visitors } from '../../auth/sessions/visitor.js';
import { pageOf } from '../../shared/web/page-context.js';
import { readForm } from '../../shared/web/read-form.js';
import { sendPage } from '../../shared/web/render.js';
import { CardNotProven, ProofExpired, ProofSpent } from '../../verification/contract/proof.errors.js';
import { Applicants } from '../commands/applicants.js';
import { ApplyForRescue } from '../commands/apply-for-rescue.command.js';
import { TooManyApplications } from '../domain/rescue.errors.js';
import { Rescues } from '../domain/rescues.js';
import { CloudServices } from '../ports/cloud-services.js';
import { Eligibilities } from '../queries/eligibilities.js';
import { RescueSettings } from '../rescue-settings.js';
import { mayBeUsed } from './may-be-used.js';
import { RescueForm } from './rescue-form.js';
import { type RescueFormFaults, type TypedForm, typedIn } from './rescue-form-fields.js';
import { ReadAgainPage, RescuePage } from './rescue.page.js';

const HOUR_SECONDS = 3_600;

/** What a former member can apply for, the form, and the applications so far. */
@Controller('rescue')
export class RescueController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
    private readonly applicants: Applicants,
    private readonly eligibilities: Eligibilities,
    private readonly rescues: Rescues,
    private readonly services: CloudServices,
    private readonly quotas: AddressQuotas,
    private readonly settings: RescueSettings,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.answer(request, response, {}, undefined);
  }

  @Post()
  async apply(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const { language } = pageOf(request);
    const read = readForm(RescueForm, body);
    try {
      if (!read.ok) return await this.answer(request, response, typedIn(body), read.faults);
      const { cardToken } = await this.visitors.of(request);
      const { service, contact, reason } = read.form;
      if (!(await this.quotas.takes(request, 'rescue', this.settings.perAddress, HOUR_SECONDS)))
        throw new TooManyApplications();
      const id = await this.commands.execute(new ApplyForRescue(cardToken, service, contact, reason, language));
      response.redirect(303, `/rescue/applications/${id}`);
    } catch (error) {
      if (!isAboutReading(error)) throw error;
      // Whoever wrote for longer than a reading lives must not lose what they wrote.
      this.keep(request, response, typedIn(body));
    }
  }

  private async answer(
    request: Request,
    response: Response,
    typed: TypedForm,
    faults: RescueFormFaults | undefined,
  ): Promise<void> {
    const page = pageOf(request);
    const { cardToken } = await this.visitors.of(request);
    const { link } = await this.applicants.ofCard(cardToken);
    mayBeUsed(link);
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'known'));
    if (!account) throw new AccountUnknown();
    const eligibilities = await this.eligibilities.all(account);
    const all = (await this.rescues.ofAccount(link.accountId)).map(({ current }) => current);
    const applications = all.filter(({ linkId }) => linkId === link.linkId);
    const { settings } = this;
    const props = { page, account, eligibilities, applications, typed, faults, settings };
    sendPage(response, <RescuePage {...props} />, faults ? 400 : 200);
  }

  private keep(request: Request, response: Response, typed: TypedForm): void {
    const { offered } = this.services;
    sendPage(response, <ReadAgainPage page={pageOf(request)} typed={typed} offered={offered} />, 401);
  }
}

function isAboutReading(error: unknown): boolean {
  return error instanceof CardNotProven || error instanceof ProofExpired || error instanceof ProofSpent;
}
