import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Store } from '../../shared/persistence/store.js';
import { pageOf } from '../../shared/web/page-context.js';
import { readForm } from '../../shared/web/read-form.js';
import { sendPage } from '../../shared/web/render.js';
import { QueueExported } from '../contract/events.js';
import type { Operator } from '../domain/operator.js';
import { AtDesk } from '../pages/at-desk.decorator.js';
import { ForRoles, OperatorGuard } from '../pages/operator.guard.js';
import { Queue } from './queue.js';
import { QueueFilter } from './queue-filter.js';
import { queueAsCsv } from './queue-as-csv.js';
import { QueuePageView } from './queue.page.js';

const PAGE = 50;
const EXPORTED = 10_000;

/** What waits for the desk, on pages and as a file. */
@Controller('desk')
@UseGuards(OperatorGuard)
export class QueueController {
  constructor(
    private readonly queue: Queue,
    private readonly store: Store,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Query() query: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const read = readForm(QueueFilter, query);
    // A filter that means nothing shows everything, and says in its form that it does.
    const filter = read.ok ? read.form : new QueueFilter();
    const page = await this.queue.page({ ...filter.wish, limit: PAGE }, operator);
    sendPage(response, <QueuePageView page={pageOf(request)} operator={operator} filter={filter} queue={page} />);
  }

  @Get('queue.csv')
  @ForRoles(['support', 'decider', 'auditor'])
  async export(@AtDesk() operator: Operator, @Query() query: unknown, @Res() response: Response): Promise<void> {
    const read = readForm(QueueFilter, query);
    const filter = read.ok ? read.form : new QueueFilter();
    const { items } = await this.queue.page({ ...filter.wish, after: undefined, limit: EXPORTED }, operator);
    const by = { kind: 'operator', id: operator.accountId } as const;
    await this.store.transact(by, (unit) => unit.record(new QueueExported(items.length)));
    response.attachment('queue.csv').type('csv').send(queueAsCsv(items));
  }
}
