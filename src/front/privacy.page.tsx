import { Layout } from '../shared/web/layout.js';
import type { PageContext } from '../shared/web/page-context.js';
import { wordsOf } from '../shared/web/words.js';
import './front-words.js';

/** What is held, why, how and for how long, exactly as true. */
export function PrivacyPage({ page }: { readonly page: PageContext }) {
  const t = wordsOf('front', page.language);
  return (
    <Layout page={page} title={t('privacy.title')}>
      <p class="lead">{t('privacy.lead')}</p>
      <ul>
        <li>{t('privacy.what_1')}</li>
        <li>{t('privacy.what_2')}</li>
      </ul>
      <p>{t('privacy.not')}</p>
      <h2>{t('privacy.why_title')}</h2>
      <p>{t('privacy.why')}</p>
      <h2>{t('privacy.keep_title')}</h2>
      <p>{t('privacy.keep')}</p>
      <h2>{t('privacy.long_title')}</h2>
      <p>{t('privacy.long')}</p>
      <p>{t('privacy.secrets')}</p>
    </Layout>
  );
}
