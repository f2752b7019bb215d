import { Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { COOKIES, readCookie, setCookie } from '../browser/cookies.js';
import { AccountSessions } from '../sessions/account-sessions.js';
import { destinationOf } from '../sessions/destination.js';
import type { SignedInAccount } from './signed-in-account.js';
import { SignedIn } from './signed-in.decorator.js';
import { AccountCallback, AccountStart } from './account.guards.js';

/** Leads to the university's sign-in and begins a session of our own from there. */
@Controller('oidc/account')
export class AccountSignInController {
  constructor(private readonly sessions: AccountSessions) {}

  /** The guard answers with the redirect. */
  @Post('start')
  @UseGuards(AccountStart)
  start(): void {}

  @Get('callback')
  @UseGuards(AccountCallback)
  async callback(
    @SignedIn() { accountId, mfa, intent }: SignedInAccount,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.sessions.end(readCookie(request, COOKIES.account));
    setCookie(response, COOKIES.account, await this.sessions.begin(accountId, mfa));
    response.redirect(303, `/${destinationOf(intent)}`);
  }
}
