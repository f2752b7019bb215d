import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LinkingSettings } from '../linking/linking-settings.js';
import { pageOf } from '../shared/web/page-context.js';
import { sendPage } from '../shared/web/render.js';
import { HelpPage } from './help.page.js';
import { HomePage } from './home.page.js';
import { PrivacyPage } from './privacy/privacy.page.js';

/** The pages that need nothing: the first, help, and what is held. */
@Controller()
export class FrontController {
  constructor(private readonly linking: LinkingSettings) {}

  @Get()
  home(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, <HomePage page={pageOf(request)} />);
  }

  @Get('help')
  help(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, <HelpPage page={pageOf(request)} />);
  }

  @Get('privacy')
  privacy(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, <PrivacyPage page={pageOf(request)} retentionDays={this.linking.retentionDays} />);
  }
}
