import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { RecordIdentityCheck } from '../../rescue/contract/desk.commands.js';
import { Clock } from '../../shared/clock.js';
import { japanDay } from '../../shared/web/japan-time.js';
import { pageOf } from '../../shared/web/page-context.js';
import { readForm } from '../../shared/web/read-form.js';
import { sendPage } from '../../shared/web/render.js';
import type { Operator } from '../domain/operator.js';
import { AtDesk } from '../pages/at-desk.decorator.js';
import { ForRoles, OperatorGuard } from '../pages/operator.guard.js';
import { People } from '../people/people.js';
import { SomebodyElse } from '../queries/somebody-else.js';
import { OfficeForm } from './desk-rescue-forms.js';
import { OfficePage } from './office.page.js';

/** Takes down the identity check of somebody who left without a linked card, by an operator of their former faculty. */
@Controller('desk/rescues/new')
@UseGuards(OperatorGuard)
@ForRoles(['support'])
export class OfficeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly somebodyElse: SomebodyElse,
  ) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, <OfficePage page={pageOf(request)} typed={{}} />);
  }

  @Post()
  async record(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const read = readForm(OfficeForm, body);
    const late = read.ok && read.form.on > japanDay(await this.clock.now());
    if (!read.ok || late) {
      const faults = read.ok ? ['on'] : read.faults;
      return sendPage(response, <OfficePage page={pageOf(request)} typed={Object(body)} faults={faults} />, 400);
    }
    const { account, service, contact, reason, how, on, language } = read.form;
    await this.mustWorkFor(account, operator);
    const record = { accountId: account, service, contact, reason, language, how, checkedOn: on };
    const id = await this.commands.execute(
      new RecordIdentityCheck(record, { kind: 'operator', id: operator.accountId }),
    );
    response.redirect(303, `/desk/rescues/${id}`);
  }

  private async mustWorkFor(accountId: string, operator: Operator): Promise<void> {
    // What is answered tells of the account, so that it is a lookup and a look like any other.
    await this.people.countLookup(operator);
    const facts = await this.queries.execute(new AccountFactsOf(accountId, 'known'));
    if (!facts && !operator.faculties) throw new AccountUnknown();
    await this.people.find(accountId, operator);
    await this.somebodyElse.must(accountId, operator);
  }
}
