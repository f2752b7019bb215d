import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { ObjectToNotice } from '../commands/object-to-notice.command.js';
import { ObjectionOf } from '../queries/objection-of.query.js';
import { ObjectionDonePage, ObjectionPage } from './objection.pages.js';

/** What a notice's objection link opens; it needs no sign-in. */
@Controller('objections')
export class ObjectionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('done')
  done(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, <ObjectionDonePage page={pageOf(request)} />);
  }

  @Get(':token')
  async show(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const notice = await this.queries.execute(new ObjectionOf(token));
    sendPage(response, <ObjectionPage page={pageOf(request)} notice={notice} token={token} />);
  }

  @Post(':token')
  async object(@Param('token') token: string, @Res() response: Response): Promise<void> {
    await this.commands.execute(new ObjectToNotice(token));
    response.redirect(303, '/objections/done');
  }
}
