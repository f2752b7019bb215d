import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { Facts } from '../../shared/web/components/facts.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { japanTime } from '../../shared/web/japan-time.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import { type MenuOffer, type MenuVisit, OnMenu } from '../../verification/contract/menu-offer.js';
import { LinkOfCard, type LiveLink } from '../contract/link.query.js';
import '../linking-words.js';

/** Shows on the menu what the card is linked to, and offers to link. */
@OnMenu({ order: 10 })
export class LinkOffer implements MenuOffer {
  constructor(private readonly queries: QueryBus) {}

  async show({ page, card }: MenuVisit): Promise<VNode> {
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) return <NotLinked page={page} spent={card.spent} />;
    return <Linked page={page} link={link} justNow={link.linkedAt >= card.provenAt} />;
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
}

function Linked({ page, link, justNow }: LinkedProps) {
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
    </section>
  );
}
