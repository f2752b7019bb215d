import { Controller, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { AddressQuotas } from '../../auth/browser/address-quotas.js';
import { Visitors } from '../../auth/sessions/visitor.js';
import { NotLinked } from '../../linking/contract/link.errors.js';
import { LinkOfAccount, LinkOfCard, type LiveLink } from '../../linking/contract/link.query.js';
import { Copyable, CopyScript } from '../../shared/web/components/copyable.js';
import { timeOfDay } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { wordsOf } from '../../shared/web/words.js';
import { CardNotProven } from '../../verification/contract/proof.errors.js';
import { ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import '../desk-words.js';
import { TooManyLookups } from '../domain/act.errors.js';
import { DeskCodes } from '../persistence/desk-codes.js';

const QUOTA = { points: 20, seconds: 3_600 } as const;

/** Gives the person whose card was read, or who signed in, a code to read out to the desk. */
@Controller('status/desk-code')
export class DeskCodeController {
  constructor(
    private readonly queries: QueryBus,
    private readonly visitors: Visitors,
    private readonly quotas: AddressQuotas,
    private readonly codes: DeskCodes,
  ) {}

  @Post()
  async make(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { accountId } = await this.linkOf(request);
    if (!(await this.quotas.takes(request, 'desk-code', QUOTA.points, QUOTA.seconds))) throw new TooManyLookups();
    const { code, expiresAt } = await this.codes.make(accountId);
    const page = pageOf(request);
    const t = wordsOf('desk', page.language);
    sendPage(
      response,
      <Layout page={page} title={t('code.title')} lastSight>
        <p>{t('code.read_out')}</p>
        <Copyable page={page} id="code" label={t('code.label')} value={code} secret />
        <CopyScript page={page} />
        <p>{t('code.until', { time: timeOfDay(expiresAt, page.language) })}</p>
        <p class="panel warning">{t('code.careful')}</p>
        <p>
          <a href="/status">{t('code.back')}</a>
        </p>
      </Layout>,
    );
  }

  private async linkOf(request: Request): Promise<LiveLink> {
    const { cardToken, account } = await this.visitors.of(request);
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card && !account) throw new CardNotProven();
    const ofCard = card && (await this.queries.execute(new LinkOfCard(card.issuer, card.subject)));
    const link = ofCard ?? (account && (await this.queries.execute(new LinkOfAccount(account.accountId))));
    if (!link) throw new NotLinked();
    return link;
  }
}
