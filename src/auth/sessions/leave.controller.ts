import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { clearCookie, COOKIES, readCookie } from '../browser/cookies.js';
import { AccountSessions } from './account-sessions.js';

/** Ends the visit: for somebody who is done, above all at a shared computer. */
@Controller('leave')
export class LeaveController {
  constructor(private readonly sessions: AccountSessions) {}

  @Post()
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.sessions.end(readCookie(request, COOKIES.account));
    for (const name of [COOKIES.card, COOKIES.account, COOKIES.browser]) clearCookie(response, name);
    response.set('Clear-Site-Data', '"cache", "storage"');
    response.redirect(303, '/');
  }
}
