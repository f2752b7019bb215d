import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { FailedJob } from '../../shared/events/failed-job.js';
import { FailedJobs } from '../../shared/events/failed-jobs.js';
import { isUuid } from '../../shared/persistence/is-uuid.js';
import { Store } from '../../shared/persistence/store.js';
import { pageOf } from '../../shared/web/page-context.js';
import { readForm } from '../../shared/web/read-form.js';
import { sendPage } from '../../shared/web/render.js';
import { FailedEffectHandled } from '../contract/events.js';
import { NotFoundAtDesk, ReasonNeeded } from '../domain/operator.errors.js';
import type { Operator } from '../domain/operator.js';
import { AtDesk } from '../pages/at-desk.decorator.js';
import { ForRoles, OperatorGuard } from '../pages/operator.guard.js';
import { ReasonForm } from '../pages/reason-form.js';
import { People } from '../people/people.js';
import { REASON_PURPOSE } from '../persistence/postgres-acts.js';
import { SomebodyElse } from '../queries/somebody-else.js';
import { Vault } from '../../shared/crypto/vault.js';
import { EffectPage } from './effect.page.js';

/** A reaction that was given up: what it was about, and to try it again or to take it as settled. */
@Controller('desk/effects/:id')
@UseGuards(OperatorGuard)
@ForRoles(['support', 'decider'])
export class EffectsController {
  constructor(
    private readonly failed: FailedJobs,
    private readonly people: People,
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly somebodyElse: SomebodyElse,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const job = await this.find(id, operator);
    const accountId = accountOf(job);
    if (accountId) await this.people.find(accountId, operator);
    sendPage(response, <EffectPage page={pageOf(request)} job={job} />);
  }

  @Post('retry')
  async retry(
    @AtDesk() operator: Operator,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const job = await this.handle(id, operator, body, 'retried');
    await this.failed.retry(job);
    response.redirect(303, '/desk');
  }

  @Post('settle')
  async settle(
    @AtDesk() operator: Operator,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const job = await this.handle(id, operator, body, 'settled');
    await this.failed.settle(job);
    response.redirect(303, '/desk');
  }

  /** Puts it on record first, since it cannot be done in the same transaction. */
  private async handle(id: string, operator: Operator, body: unknown, how: 'retried' | 'settled'): Promise<FailedJob> {
    const job = await this.find(id, operator);
    const accountId = accountOf(job);
    if (accountId) await this.somebodyElse.must(accountId, operator);
    const read = readForm(ReasonForm, body);
    if (!read.ok) throw new ReasonNeeded(`/desk/effects/${id}`);
    const by = { kind: 'operator', id: operator.accountId } as const;
    await this.store.transact(by, async (unit) => {
      await unit.tx.query(
        `INSERT INTO desk.handled_effect (job_id, how, handled_by, handled_at, sealed_reason) VALUES ($1, $2, $3, $4, $5)`,
        [job.id, how, by.id, unit.at, this.vault.seal(REASON_PURPOSE, read.form.reason)],
      );
      await unit.record(new FailedEffectHandled(job.id, job.queue, how, accountId));
    });
    return job;
  }

  private async find(id: string, operator: Operator): Promise<FailedJob> {
    const job = isUuid(id) ? await this.failed.find(id) : undefined;
    if (!job) throw new NotFoundAtDesk();
    const accountId = accountOf(job);
    if (accountId) await this.people.mayBeSeen(accountId, operator);
    else if (operator.faculties) throw new NotFoundAtDesk();
    return job;
  }
}

function accountOf({ data }: FailedJob): string | undefined {
  return typeof data['accountId'] === 'string' ? data['accountId'] : undefined;
}
