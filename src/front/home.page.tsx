import { Button } from '../shared/web/components/form.js';
import { StartSignIn } from '../shared/web/components/start-sign-in.js';
import { Layout } from '../shared/web/layout.js';
import type { PageContext } from '../shared/web/page-context.js';
import { wordsOf } from '../shared/web/words.js';
import './front-words.js';

/** Where everybody begins. */
export function HomePage({ page }: { readonly page: PageContext }) {
  const t = wordsOf('front', page.language);
  const app = page.appName;
  return (
    <Layout page={page} title={t('home.title')}>
      <p class="lead">{t('home.lead')}</p>
      <div class="actions">
        <StartSignIn page={page} by="card" then="menu">
          {t('home.verify')}
        </StartSignIn>
        <form method="get" action="/status">
          <Button look="secondary">{t('home.status')}</Button>
        </form>
      </div>
      <p class="panel warning">{t('home.careful')}</p>
      <h2>{t('home.before')}</h2>
      <ul>
        <li>{t('home.need_1')}</li>
        <li>{t('home.need_2')}</li>
        <li>{t('home.need_3', { app })}</li>
      </ul>
      <h2>{t('home.flow')}</h2>
      <ol>
        <li>{t('home.flow_1', { app })}</li>
        <li>{t('home.flow_2')}</li>
        <li>{t('home.flow_3')}</li>
      </ol>
    </Layout>
  );
}
