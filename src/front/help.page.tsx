import { DeskPanel } from '../shared/web/desk/desk-panel.js';
import { NeverLinked } from '../shared/web/desk/never-linked.js';
import { Layout } from '../shared/web/layout.js';
import type { PageContext } from '../shared/web/page-context.js';
import { wordsOf } from '../shared/web/words.js';
import './front-words.js';

/** What to do when something does not work, and who helps. */
export function HelpPage({ page }: { readonly page: PageContext }) {
  const t = wordsOf('front', page.language);
  return (
    <Layout page={page} title={t('help.title')}>
      <h2>{t('help.card_title')}</h2>
      <ul>
        <li>{t('help.card_1')}</li>
        <li>{t('help.card_2')}</li>
        <li>{t('help.card_3')}</li>
      </ul>
      <p>
        <a href="/rehearsal">{t('help.rehearse')}</a>
      </p>
      <h2>{t('help.app_title')}</h2>
      <ul>
        <li>{t('help.app_1')}</li>
        <li>{t('help.app_2')}</li>
      </ul>
      <h2>{t('help.accounts_title')}</h2>
      <p>{t('help.accounts')}</p>
      <NeverLinked page={page} />
      <DeskPanel page={page} />
    </Layout>
  );
}
