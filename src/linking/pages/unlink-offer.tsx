import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { wordsOf } from '../../shared/web/words.js';
import { type MenuOffer, type MenuVisit, OnMenu } from '../../verification/contract/menu-offer.js';
import { LinkOfCard } from '../contract/link.query.js';
import '../linking-words.js';

/** Offers, last of all, to end the link; a former member, who could never link again, is asked first. */
@OnMenu({ order: 90 })
export class UnlinkOffer implements MenuOffer {
  constructor(private readonly queries: QueryBus) {}

  async show({ page, card, account: visitor }: MenuVisit): Promise<VNode | undefined> {
    // A reading that was spent ends nothing; an account that signed in just now does.
    if (card.spent && !visitor?.strong) return undefined;
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) return undefined;
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'known'));
    const t = wordsOf('linking', page.language);
    return (
      <section>
        <h2>{t('unlink.title')}</h2>
        {account?.standing === 'left' ? (
          <form method="get" action="/unlink">
            <Button look="danger">{t('menu.unlink')}</Button>
          </form>
        ) : (
          <Form page={page} action="/unlink">
            <input type="hidden" name="link" value={link.linkId} />
            <Button look="danger">{t('menu.unlink')}</Button>
            <p class="hint">{t('menu.unlink_hint')}</p>
          </Form>
        )}
      </section>
    );
  }
}
