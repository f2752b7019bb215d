import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { Facts } from '../../shared/web/components/facts.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { NeverLinked } from '../../shared/web/desk/never-linked.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import { LeadsToDesk, type MenuOffer, type MenuVisit, OnMenu } from '../../verification/contract/menu-offer.js';
import { LinkOfCard, type LiveLink } from '../contract/link.query.js';
import { standingText } from './standing-text.js';
import '../linking-words.js';

/** Shows on the menu what the card is linked to, and offers to link. */
@OnMenu({ order: 10 })
export class LinkOffer implements MenuOffer {
  constructor(private readonly queries: QueryBus) {}

  async show({ page, card, account }: MenuVisit): Promise<VNode | LeadsToDesk> {
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) {
      const notLinked = <NotLinked page={page} spent={card.spent} signedIn={account?.strong ?? false} />;
      // Whoever has just signed in is not locked out.
      return account?.strong ? notLinked : new LeadsToDesk(notLinked);
    }
    const linked = <Linked page={page} link={link} justNow={link.linkedAt >= card.provenAt} />;
    return link.standing === 'usable' ? linked : new LeadsToDesk(linked);
  }
}

interface NotLinkedProps {
  readonly page: PageContext;
  readonly spent: boolean;
  /** Whether an account signed in just now, which need not do so again. */
  readonly signedIn: boolean;
}

function NotLinked({ page, spent, signedIn }: NotLinkedProps) {
  const t = wordsOf('linking', page.language);
  return (
    <>
      <section>
        <h2>{t('menu.heading')}</h2>
        <p>{t('menu.not_linked')}</p>
        <p class="hint">{t('menu.not_linked_hint')}</p>
        {!spent && signedIn && (
          <p>
            <a class="button" href="/link">
              {t('menu.go_on')}
            </a>
          </p>
        )}
        {!spent && (
          <>
            <StartSignIn page={page} by="account" then="link" look={signedIn ? 'secondary' : 'primary'}>
              {t('menu.sign_in')}
            </StartSignIn>
            <p class="hint">{t('menu.not_finished')}</p>
          </>
        )}
      </section>
      {!signedIn && <NeverLinked page={page} />}
    </>
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
      {link.standing !== 'usable' && <p class="panel warning">{standingText(link, page.language)}</p>}
      <Facts
        of={[
          [t('menu.linked'), link.accountId],
          [t('menu.since'), japanTime(link.linkedAt, page.language)],
        ]}
      />
    </section>
  );
}
