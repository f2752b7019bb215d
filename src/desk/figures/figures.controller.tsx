import { Controller, Get, NotFoundException, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import type { Operator } from '../domain/operator.js';
import { AtDesk } from '../pages/at-desk.decorator.js';
import { ForRoles, OperatorGuard } from '../pages/operator.guard.js';
import { FiguresPage } from './figures.page.js';
import { Gathering } from './gathering/gathering.js';
import { csvOf } from './tables/csv.js';
import { tablesFor } from './tables/tables-for.js';

/** The figures, as a page and for spreadsheets. */
@Controller('desk')
@UseGuards(OperatorGuard)
@ForRoles(['auditor'])
export class FiguresController {
  constructor(private readonly gathering: Gathering) {}

  @Get('figures')
  async show(@Req() request: Request, @AtDesk() operator: Operator, @Res() response: Response): Promise<void> {
    const page = pageOf(request);
    const tables = tablesFor(operator, page.language, await this.gathering.gather());
    sendPage(response, <FiguresPage page={page} operator={operator} tables={tables} />);
  }

  @Get('figures.csv')
  async save(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Query('table') table: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const all = tablesFor(operator, pageOf(request).language, await this.gathering.gather());
    const wanted = all.filter(({ name }) => table === undefined || name === table);
    if (wanted.length === 0) throw new NotFoundException();
    response.attachment('figures.csv').type('text/csv').send(csvOf(wanted));
  }
}
