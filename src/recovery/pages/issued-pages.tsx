import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { SignInNameOf } from '../../accounts/contract/account-facts.query.js';
import { log } from '../../shared/log.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import type { IssuedCredential } from '../commands/case-execution.js';
import { IssuedPage } from './issued.page.js';
import { UniversityPages } from './university-pages.js';

/** Answers with a credential, and with the name under which the university's sign-in takes it. */
@Injectable()
export class IssuedPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly university: UniversityPages,
  ) {}

  /** Answered at once and not after a redirect, because the secret is kept nowhere that a second request could read it from. */
  async show(request: Request, response: Response, issued: IssuedCredential): Promise<void> {
    const signInName = await this.signInNameOf(issued.accountId);
    const { university } = this;
    sendPage(response, <IssuedPage page={pageOf(request)} {...{ issued, signInName, university }} />);
  }

  private async signInNameOf(accountId: string): Promise<string | undefined> {
    try {
      return await this.queries.execute(new SignInNameOf(accountId));
    } catch (error) {
      // A credential in force is shown, whatever fails beside it.
      log.warn({ error }, 'recovery.sign-in-name-unknown');
      return undefined;
    }
  }
}
