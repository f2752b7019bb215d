import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { japanTime } from '../../shared/web/japan-time.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import { type MenuOffer, type MenuVisit, OnMenu } from '../../verification/contract/menu-offer.js';
import { LinkOfCard, type LiveLink } from '../contract/link.query.js';
import '../linking-words.js';

/** Shows on the menu what the card is linked to, and offers to link or unlink. */
@OnMenu({ order: 10 })
export class LinkOffer implements MenuOffer {
  constructor(private readonly queries: QueryBus) {}

  async show({ page, card }: MenuVisit): Promise<VNode> {
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) return <NotLinked page={page} spent={card.spent} />;
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'known'));
    return (
      <Linked page={page} link={link} justNow={link.linkedAt >= card.provenAt} left={account?.standing === 'left'} />
    );
  }
}

function NotLinked({ page, spent }: { readonly page: PageContext; readonly spent: boolean }) {
  const t = wordsOf('linking', page.language);
  return (
    <section>
      <h2>{t('menu.heading')}</h2>
      <p>{t('menu.not_linked')}</p>
      {!spent && (
        <>
          <StartSignIn page={page} by="account" then="link">
            {t('menu.sign_in')}
          </StartSignIn>
          <p class="hint">{t('menu.not_finished')}</p>
        </>
      )}
    </section>
  );
}

interface LinkedProps {
  readonly page: PageContext;
  readonly link: LiveLink;
  readonly justNow: boolean;
  readonly left: boolean;
}

function Linked({ page, link, justNow, left }: LinkedProps) {
  const t = wordsOf('linking', page.language);
  return (
    <section>
      <h2>{t('menu.heading')}</h2>
      {justNow && link.standing === 'usable' && (
        <p class="panel good" role="status">
          {t('menu.just_linked')}
        </p>
      )}
      {link.standing !== 'usable' && <p class="panel warning">{t(`standing.${link.standing}`)}</p>}
      <Facts
        of={[
          [t('menu.linked'), link.accountId],
          [t('menu.since'), japanTime(link.linkedAt, page.language)],
        ]}
      />
      {left ? (
        <p>
          <a href="/unlink">{t('menu.unlink_left')}</a>
        </p>
      ) : (
        <Form page={page} action="/unlink">
          <Button look="danger">{t('menu.unlink')}</Button>
          <p class="hint">{t('menu.unlink_hint')}</p>
        </Form>
      )}
    </section>
  );
}
