import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { Integrators } from '../../integrators/integrators.js';
import { LinkOfCard } from '../../linking/contract/link.query.js';
import { Button } from '../../shared/web/components/form.js';
import { wordsOf } from '../../shared/web/words.js';
import { type MenuOffer, type MenuVisit, OnMenu } from '../../verification/contract/menu-offer.js';
import '../alumni-words.js';

/** Offers the services that can be joined, where there is one and the card can serve for it. */
@OnMenu({ order: 40 })
export class AlumniOffer implements MenuOffer {
  constructor(
    private readonly queries: QueryBus,
    private readonly integrators: Integrators,
  ) {}

  async show({ page, card }: MenuVisit): Promise<VNode | undefined> {
    if (!this.integrators.all().some(({ signIn }) => signIn?.startUrl !== undefined)) return undefined;
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (link?.standing !== 'usable') return undefined;
    const t = wordsOf('alumni', page.language);
    return (
      <section>
        <h2>{t('menu.heading')}</h2>
        <p>{t('menu.text')}</p>
        <form method="get" action="/alumni">
          <Button look="secondary">{t('menu.button')}</Button>
        </form>
      </section>
    );
  }
}
