import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { wordsOf } from '../../shared/web/words.js';
import '../desk-words.js';
import type { Operator } from '../domain/operator.js';
import '../figures/figures-words.js';
import { AtDesk } from './at-desk.decorator.js';
import { DeskLayout } from './desk-layout.js';
import { OperatorGuard } from './operator.guard.js';

/** Where an operator begins. */
@Controller('desk')
@UseGuards(OperatorGuard)
export class DeskController {
  @Get()
  show(@Req() request: Request, @AtDesk() operator: Operator, @Res() response: Response): void {
    const page = pageOf(request);
    sendPage(
      response,
      <DeskLayout page={page} title={wordsOf('desk', page.language)('title')}>
        {operator.roles.includes('auditor') && (
          <p>
            <a href="/desk/figures">{wordsOf('figures', page.language)('title')}</a>
          </p>
        )}
      </DeskLayout>,
    );
  }
}
