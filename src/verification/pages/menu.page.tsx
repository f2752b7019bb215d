import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { DeskPanel } from '../../shared/web/desk/desk-panel.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { timeOfDay } from '../../shared/web/japan-time.js';
import { wordsOf } from '../../shared/web/words.js';
import type { ProvenCard } from '../contract/proven-card.query.js';
import type { Menu } from './menu-offers.js';
import '../verification-words.js';

export interface MenuPageProps {
  readonly page: PageContext;
  readonly card: ProvenCard;
  readonly menu: Menu;
}

/** The page after the card: whose card it is, and what can be done with this reading. */
export function MenuPage({ page, card, menu }: MenuPageProps) {
  const t = wordsOf('verification', page.language);
  return (
    <Layout page={page} title={t('menu.title')}>
      <Facts of={[[t('menu.name'), card.name]]} />
      {!card.spent && <p class="hint">{t('menu.until', { time: timeOfDay(card.expiresAt, page.language) })}</p>}
      {menu.parts}
      {card.spent && (
        <div class="panel">
          <p>{t('menu.spent')}</p>
          <StartSignIn page={page} by="card" then="menu" look="secondary">
            {t('read')}
          </StartSignIn>
        </div>
      )}
      {menu.desk && <DeskPanel page={page} />}
      <Form page={page} action="/leave">
        <Button look="secondary">{t('menu.leave')}</Button>
      </Form>
    </Layout>
  );
}
