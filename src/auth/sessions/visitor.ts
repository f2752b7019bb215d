import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '../../shared/clock.js';
import { COOKIES, readCookie } from '../browser/cookies.js';
import { type AccountSession, AccountSessions } from './account-sessions.js';

/** Minutes for which a sign-in counts as fresh enough to change a link. */
export const FRESH_MINUTES = 10;

/** Who stands before us, by the tokens of this browser; neither token is a right by itself. */
export interface Visitor {
  readonly cardToken: string | undefined;
  readonly account: VisitingAccount | undefined;
}

/** A signed-in account; `strong` means just now and with MFA. */
export interface VisitingAccount extends AccountSession {
  readonly strong: boolean;
}

/** Finds out who makes a request. */
@Injectable()
export class Visitors {
  constructor(
    private readonly sessions: AccountSessions,
    private readonly clock: Clock,
  ) {}

  async of(request: Request): Promise<Visitor> {
    const session = await this.sessions.find(readCookie(request, COOKIES.account));
    return { cardToken: readCookie(request, COOKIES.card), account: session && (await this.weigh(session)) };
  }

  private async weigh(session: AccountSession): Promise<VisitingAccount> {
    const age = (await this.clock.now()).getTime() - session.signedInAt.getTime();
    return { ...session, strong: session.mfa && age <= FRESH_MINUTES * 60_000 };
  }
}
