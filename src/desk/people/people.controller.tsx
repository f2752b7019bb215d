import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { type PageContext, pageOf } from '../../shared/web/page-context.js';
import { readForm } from '../../shared/web/read-form.js';
import { sendPage } from '../../shared/web/render.js';
import { AskForAct } from '../commands/ask-for-act.command.js';
import { DeskCodeUnknown } from '../domain/act.errors.js';
import { NotFoundAtDesk } from '../domain/operator.errors.js';
import type { Operator } from '../domain/operator.js';
import { AtDesk } from '../pages/at-desk.decorator.js';
import { DeskLayout } from '../pages/desk-layout.js';
import { ForRoles, OperatorGuard } from '../pages/operator.guard.js';
import { DeskCodes } from '../persistence/desk-codes.js';
import { wordsOf } from '../../shared/web/words.js';
import { SomebodyElse } from '../queries/somebody-else.js';
import { FindForms } from './find-forms.js';
import { ActForm, type ActFault, FindByAccount, FindByCode } from './people-forms.js';
import { People } from './people.js';
import { PersonPage } from './person.page.js';

/** One person at a time: found by a code or the exact id, with what happened to them and what can be done. */
@Controller('desk/people')
@UseGuards(OperatorGuard)
@ForRoles(['support', 'decider'])
export class PeopleController {
  constructor(
    private readonly commands: CommandBus,
    private readonly people: People,
    private readonly codes: DeskCodes,
    private readonly somebodyElse: SomebodyElse,
  ) {}

  @Post('code')
  async byCode(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const read = readForm(FindByCode, body);
    if (!read.ok) return showFault(response, pageOf(request), 'code');
    await this.people.countLookup(operator);
    const by = { kind: 'operator', id: operator.accountId } as const;
    const accountId = await this.codes.use(read.form.code, by);
    if (!accountId) throw new DeskCodeUnknown();
    await this.people.find(accountId, operator);
    response.redirect(303, `/desk/people/${accountId}`);
  }

  @Post()
  async byAccount(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const read = readForm(FindByAccount, body);
    if (!read.ok) return showFault(response, pageOf(request), 'account');
    await this.people.countLookup(operator);
    await this.people.find(read.form.account, operator);
    response.redirect(303, `/desk/people/${read.form.account}`);
  }

  @Get(':account')
  async show(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Param('account') accountId: string,
    @Query('before') before: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const earlier = typeof before === 'string' && /^\d{1,18}$/.test(before) ? before : undefined;
    await this.people.countUnlessSeen(accountId, operator);
    await this.answer(request, response, operator, accountId, earlier);
  }

  @Post(':account/acts')
  async act(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Param('account') accountId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.people.countUnlessSeen(accountId, operator);
    await this.people.mayBeSeen(accountId, operator);
    await this.somebodyElse.must(accountId, operator);
    const read = readForm(ActForm, body);
    const reason = read.ok ? read.form.words(pageOf(request).language) : undefined;
    if (!read.ok || !reason) {
      const fault = { kind: String(Object(body)['kind']), typed: String(Object(body)['reason'] ?? '') };
      return this.answer(request, response, operator, accountId, undefined, fault);
    }
    const { kind, link } = read.form;
    // The page was about one link, which must be this person's.
    if (!(await this.people.hasLink(accountId, link))) throw new NotFoundAtDesk();
    await this.commands.execute(new AskForAct(kind, link, accountId, reason, operator.accountId));
    response.redirect(303, `/desk/people/${accountId}`);
  }

  private async answer(
    request: Request,
    response: Response,
    operator: Operator,
    accountId: string,
    before?: string,
    fault?: ActFault,
  ): Promise<void> {
    const person = await this.people.lookAt(accountId, operator, before);
    const props = { page: pageOf(request), person, operator };
    sendPage(response, <PersonPage {...props} {...(fault && { fault })} />, fault ? 400 : 200);
  }
}

function showFault(response: Response, page: PageContext, fault: 'code' | 'account'): void {
  sendPage(
    response,
    <DeskLayout page={page} title={wordsOf('desk', page.language)('find.heading')} faulty>
      <FindForms page={page} fault={fault} />
    </DeskLayout>,
    400,
  );
}
