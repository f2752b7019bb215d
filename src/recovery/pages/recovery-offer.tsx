import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { LinkOfCard, type LiveLink } from '../../linking/contract/link.query.js';
import { Button } from '../../shared/web/components/form.js';
import { type LinkedValue, ValueWithLink } from '../../shared/web/components/value-with-link.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import { LeadsToDesk, type MenuOffer, type MenuVisit, OnMenu } from '../../verification/contract/menu-offer.js';
import { CaseOfCard } from '../queries/case-of-card.query.js';
import '../recovery-words.js';
import { GuardForetold } from './guard-foretold.js';

type Hindrance = 'left' | 'waiting' | 'held' | 'suspended' | 'privileged';

/** Offers recovery on the menu where it is possible, leads back to one under way, and says why where it is not possible. */
@OnMenu({ order: 20 })
export class RecoveryOffer implements MenuOffer {
  constructor(
    private readonly queries: QueryBus,
    private readonly foretold: GuardForetold,
  ) {}

  async show({ page, card }: MenuVisit): Promise<VNode | LeadsToDesk | undefined> {
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) return undefined;
    const hindrance = await this.hindranceOf(link);
    if (hindrance) return card.spent ? undefined : new LeadsToDesk(<Hindered page={page} by={hindrance} />);
    const underWay = (await this.queries.execute(new CaseOfCard(card)))?.open ?? false;
    // A reading that was spent on something that is over can begin nothing; a new one can.
    const offered = underWay || !card.spent;
    const guard = await this.foretold.of(link.accountId, page.language);
    return offered || guard ? <Offer page={page} {...{ offered, underWay, guard }} /> : undefined;
  }

  private async hindranceOf(link: LiveLink): Promise<Hindrance | undefined> {
    if (link.standing !== 'usable') return link.standing;
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'known'));
    if (account?.standing === 'left') return 'left';
    return account?.privileged ? 'privileged' : undefined;
  }
}

function Hindered({ page, by }: { readonly page: PageContext; readonly by: Hindrance }) {
  const t = wordsOf('recovery', page.language);
  return (
    <section>
      <h2>{t('menu.heading')}</h2>
      <p>{t(`menu.${by}`)}</p>
    </section>
  );
}

interface OfferProps {
  readonly page: PageContext;
  readonly offered: boolean;
  readonly underWay: boolean;
  readonly guard: LinkedValue | undefined;
}

function Offer({ page, offered, underWay, guard }: OfferProps) {
  const t = wordsOf('recovery', page.language);
  return (
    <section>
      <h2>{t('menu.heading')}</h2>
      {underWay && <p>{t('menu.under_way')}</p>}
      {offered && (
        <form method="get" action="/recovery">
          <Button>{underWay ? t('menu.go_on') : t('menu.button')}</Button>
        </form>
      )}
      {guard && (
        <p class="hint">
          <ValueWithLink {...guard} />
        </p>
      )}
    </section>
  );
}
