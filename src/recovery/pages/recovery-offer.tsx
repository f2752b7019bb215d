import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { LinkOfCard } from '../../linking/contract/link.query.js';
import { Button } from '../../shared/web/components/form.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import { type MenuOffer, type MenuVisit, OnMenu } from '../../verification/contract/menu-offer.js';
import '../recovery-words.js';

type Hindrance = 'left' | 'waiting' | 'held' | 'suspended' | 'privileged';

/** Offers recovery on the menu where it is possible, and says why where it is not. */
@OnMenu({ order: 20 })
export class RecoveryOffer implements MenuOffer {
  constructor(private readonly queries: QueryBus) {}

  async show({ page, card }: MenuVisit): Promise<VNode | undefined> {
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    // A reading that was spent shows how its own case stands, on /recovery; a new one begins another.
    if (!link || card.spent) return undefined;
    if (link.standing !== 'usable') return <Offer page={page} hindrance={link.standing} />;
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'known'));
    if (account?.standing === 'left') return <Offer page={page} hindrance="left" />;
    return <Offer page={page} hindrance={account?.privileged ? 'privileged' : undefined} />;
  }
}

function Offer({ page, hindrance }: { readonly page: PageContext; readonly hindrance: Hindrance | undefined }) {
  const t = wordsOf('recovery', page.language);
  return (
    <section>
      <h2>{t('menu.heading')}</h2>
      {hindrance ? (
        <p>{t(`menu.${hindrance}`)}</p>
      ) : (
        <form method="get" action="/recovery">
          <Button>{t('menu.button')}</Button>
        </form>
      )}
    </section>
  );
}
