import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import { readForm } from '../../shared/web/read-form.js';
import { ConfirmAct, DropAct } from '../commands/confirm-act.command.js';
import { ActIsOver } from '../domain/act.errors.js';
import type { ActState } from '../domain/act.js';
import { Acts } from '../domain/acts.js';
import { NotFoundAtDesk, ReasonNeeded } from '../domain/operator.errors.js';
import type { Operator } from '../domain/operator.js';
import { AtDesk } from '../pages/at-desk.decorator.js';
import { ForRoles, OperatorGuard } from '../pages/operator.guard.js';
import { Objections } from '../persistence/objections.js';
import { ReasonForm } from '../pages/reason-form.js';
import { SomebodyElse } from '../queries/somebody-else.js';
import { People } from './people.js';

/** The second half of acts that take two, and the end of objections. */
@Controller('desk')
@UseGuards(OperatorGuard)
export class ActsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly acts: Acts,
    private readonly people: People,
    private readonly objections: Objections,
    private readonly somebodyElse: SomebodyElse,
  ) {}

  @Post('acts/:id/confirm')
  @ForRoles(['decider'])
  async confirm(@AtDesk() operator: Operator, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { accountId, stage, proposedBy } = await this.actOf(id, operator);
    await this.somebodyElse.must(accountId, operator);
    if (stage === 'proposed') await this.somebodyElse.mustNotHaveAsked(proposedBy, operator);
    await this.commands.execute(new ConfirmAct(id, operator.accountId));
    response.redirect(303, `/desk/people/${accountId}`);
  }

  @Post('acts/:id/drop')
  @ForRoles(['support', 'decider'])
  async drop(@AtDesk() operator: Operator, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { accountId } = await this.actOf(id, operator);
    await this.somebodyElse.must(accountId, operator);
    await this.commands.execute(new DropAct(id, operator.accountId));
    response.redirect(303, `/desk/people/${accountId}`);
  }

  @Post('objections/:id/close')
  @ForRoles(['support', 'decider'])
  async close(
    @AtDesk() operator: Operator,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const objection = await this.objections.find(id);
    if (!objection) throw new NotFoundAtDesk();
    await this.people.mayBeSeen(objection.accountId, operator);
    await this.somebodyElse.must(objection.accountId, operator);
    const read = readForm(ReasonForm, body);
    if (!read.ok) throw new ReasonNeeded(`/desk/people/${objection.accountId}`);
    const by = { kind: 'operator', id: operator.accountId } as const;
    if (!(await this.objections.close(objection, read.form.reason, by))) throw new ActIsOver();
    response.redirect(303, `/desk/people/${objection.accountId}`);
  }

  private async actOf(actId: string, operator: Operator): Promise<ActState> {
    const act = await this.acts.withId(actId);
    if (!act) throw new NotFoundAtDesk();
    await this.people.mayBeSeen(act.current.accountId, operator);
    return act.current;
  }
}
