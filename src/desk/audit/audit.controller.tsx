import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { RecordsByOperators } from '../../audit/contract/audit-records.query.js';
import { FacultiesOf } from '../../accounts/contract/account-figures.query.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { wordsOf } from '../../shared/web/words.js';
import '../desk-words.js';
import { type Operator, worksFor } from '../domain/operator.js';
import { AtDesk } from '../pages/at-desk.decorator.js';
import { DeskLayout } from '../pages/desk-layout.js';
import { ForRoles, OperatorGuard } from '../pages/operator.guard.js';
import { eventText } from '../pages/event-text.js';

const PAGE = 100;

/** What operators did, for those who watch over the desk. */
@Controller('desk/audit')
@UseGuards(OperatorGuard)
@ForRoles(['auditor'])
export class AuditController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(
    @Req() request: Request,
    @AtDesk() operator: Operator,
    @Query('before') before: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const page = pageOf(request);
    const t = wordsOf('desk', page.language);
    const from = typeof before === 'string' && /^\d{1,18}$/.test(before) ? before : undefined;
    const records = await this.queries.execute(new RecordsByOperators(PAGE, from));
    const accounts = records.flatMap(({ data }) => (typeof data['accountId'] === 'string' ? data['accountId'] : []));
    const faculties = await this.queries.execute(new FacultiesOf([...new Set(accounts)]));
    const seen = records.filter(({ data }) => worksFor(operator, faculties.get(String(data['accountId']))));
    const last = records.length === PAGE ? records.at(-1) : undefined;
    sendPage(
      response,
      <DeskLayout page={page} title={t('audit.title')}>
        <p>{t('audit.means')}</p>
        <div class="table" role="region" aria-label={t('audit.title')} tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('audit.at')}</th>
                <th scope="col">{t('audit.operator')}</th>
                <th scope="col">{t('audit.what')}</th>
                <th scope="col">{t('audit.faculty')}</th>
              </tr>
            </thead>
            <tbody>
              {seen.map(({ seq, at, byId, type, data }) => (
                <tr key={seq}>
                  <td>{japanTime(at, page.language)}</td>
                  <td>{byId}</td>
                  <td>{eventText(type, page.language)}</td>
                  <td>{faculties.get(String(data['accountId'])) ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {last && (
          <p>
            <a href={`/desk/audit?before=${last.seq}`}>{t('timeline.earlier')}</a>
          </p>
        )}
      </DeskLayout>,
    );
  }
}
