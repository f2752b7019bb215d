import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { clearCookie, COOKIES, readCookie } from '../../auth/browser/cookies.js';
import { AccountSessions } from '../../auth/sessions/account-sessions.js';
import { PostgresProofs } from '../persistence/postgres-proofs.js';

/** Ends the visit, proof and session alike: for somebody who is done, above all at a shared computer. */
@Controller('leave')
export class LeaveController {
  constructor(
    private readonly proofs: PostgresProofs,
    private readonly sessions: AccountSessions,
  ) {}

  @Post()
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.proofs.endBehind(readCookie(request, COOKIES.card));
    await this.sessions.end(readCookie(request, COOKIES.account));
    for (const name of [COOKIES.card, COOKIES.account, COOKIES.browser]) clearCookie(response, name);
    response.set('Clear-Site-Data', '"cache", "storage"');
    response.redirect(303, '/');
  }
}
