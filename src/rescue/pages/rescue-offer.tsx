import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { LinkOfCard } from '../../linking/contract/link.query.js';
import { Button } from '../../shared/web/components/form.js';
import { wordsOf } from '../../shared/web/words.js';
import { LeadsToDesk, type MenuOffer, type MenuVisit, OnMenu } from '../../verification/contract/menu-offer.js';
import { isOver } from '../domain/rescue-limits.js';
import { Rescues } from '../domain/rescues.js';
import { Eligibilities } from '../queries/eligibilities.js';
import { RescueSettings } from '../rescue-settings.js';
import '../rescue-words.js';
import { eligibilityText } from './eligibility-text.js';

/** Offers the rescue of cloud data on the menu to those who left, leads to applications, and says why where there is nothing to apply for. */
@OnMenu({ order: 30 })
export class RescueOffer implements MenuOffer {
  constructor(
    private readonly queries: QueryBus,
    private readonly eligibilities: Eligibilities,
    private readonly rescues: Rescues,
    private readonly settings: RescueSettings,
  ) {}

  async show({ page, card }: MenuVisit): Promise<VNode | LeadsToDesk | undefined> {
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (link?.standing !== 'usable') return undefined;
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'known'));
    if (!account) return undefined;
    const t = wordsOf('rescue', page.language);
    const applications = await this.rescues.ofAccount(link.accountId);
    const eligibilities = [...(await this.eligibilities.all(account)).values()];
    if (eligibilities.length === 0) return undefined;
    const underWay = applications.some(({ current }) => !isOver(current));
    const eligible = eligibilities.some((each) => each.eligible);
    if (!underWay && !eligible && account.standing === 'left' && applications.length === 0) {
      const [because] = eligibilities;
      return new LeadsToDesk(
        <section>
          <h2>{t('menu.heading')}</h2>
          <p>{because && eligibilityText(because, page, this.settings)}</p>
        </section>,
      );
    }
    if (account.standing === 'current' && applications.length === 0)
      return (
        <section>
          <h2>{t('menu.heading')}</h2>
          <p>{t('menu.member')}</p>
          <p>
            <a href="/rescue">{t('menu.export')}</a>
          </p>
        </section>
      );
    return (
      <section>
        <h2>{t('menu.heading')}</h2>
        {underWay && <p>{t('menu.under_way')}</p>}
        <form method="get" action="/rescue">
          <Button>{eligible ? t('menu.button') : t('menu.go_on')}</Button>
        </form>
      </section>
    );
  }
}
