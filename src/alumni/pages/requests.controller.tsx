import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { Visitors } from '../../auth/sessions/visitor.js';
import { LinkOfCard, type LiveLink } from '../../linking/contract/link.query.js';
import { REQUESTS_PATH } from '../../provider/open-id-provider.js';
import { SignInRequests } from '../../provider/sign-in-requests.js';
import { Clock } from '../../shared/clock.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { type PageContext, pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { wordsOf } from '../../shared/web/words.js';
import { type ProvenCard, ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import '../alumni-words.js';
import { IssueStatement } from '../commands/issue-statement.command.js';
import { CardUnread } from '../domain/alumni.errors.js';
import { PostgresConsents } from '../persistence/postgres-consents.js';
import { AskPage, CannotPage } from './ask.page.js';
import { ConsentPage } from './consent.page.js';

/** Asks the person whom a service sent here: for the card, and then for their consent. */
@Controller(`${REQUESTS_PATH}/:uid`)
export class RequestsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
    private readonly requests: SignInRequests,
    private readonly consents: PostgresConsents,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Req() http: Request, @Res() response: Response): Promise<void> {
    const page = pageOf(http);
    const request = await this.requests.of(http, response);
    const card = await this.freshCard(http);
    if (!card) return sendPage(response, <AskPage page={page} request={request} />);
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (link?.standing !== 'usable')
      return sendPage(response, <CannotPage page={page} request={request} because={reason(link, page)} />);
    const { accountId } = link;
    const before = (await this.consents.of(accountId)).find(({ service }) => service === request.integrator.id);
    sendPage(response, <ConsentPage {...{ page, request, accountId, name: card.name, before }} />);
  }

  @Post()
  async agree(@Req() http: Request, @Res() response: Response, @Body() body: unknown): Promise<void> {
    const { integrator, scopes: asked } = await this.requests.of(http, response);
    const card = await this.freshCard(http);
    if (!card) throw new CardUnread();
    const scopes = asked.filter((scope) => scope !== 'name' || ticked(body));
    const { cardToken } = await this.visitors.of(http);
    const statementId = await this.commands.execute(new IssueStatement(cardToken, integrator, scopes));
    const age = (await this.clock.now()).getTime() - card.provenAt.getTime();
    await this.requests.agree(http, response, { statementId, scopes, readSecondsAgo: Math.floor(age / 1000) });
  }

  @Post('decline')
  async decline(@Req() http: Request, @Res() response: Response): Promise<void> {
    await this.requests.decline(http, response);
  }

  /** A reading that has served for something else must not serve here. */
  private async freshCard(http: Request): Promise<ProvenCard | undefined> {
    const { cardToken } = await this.visitors.of(http);
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    return card?.spent ? undefined : card;
  }
}

function ticked(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Reflect.get(body, 'name') === 'yes';
}

function reason(link: LiveLink | undefined, { language }: PageContext): string {
  const t = wordsOf('alumni', language);
  if (!link || link.standing === 'usable') return t('ask.not_linked');
  return t(`ask.${link.standing}`, { from: link.usableFrom ? japanTime(link.usableFrom, language) : '' });
}
