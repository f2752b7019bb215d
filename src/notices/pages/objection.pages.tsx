import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { lookUp, wordsOf } from '../../shared/web/words.js';
import { NOTIFIABLE } from '../domain/notifiable.js';
import type { FoundNotice } from '../persistence/postgres-notices.js';

export interface ObjectionPageProps {
  readonly page: PageContext;
  readonly notice: FoundNotice;
  readonly token: string;
}

/** Asks before it suspends, since mail scanners open links too. */
export function ObjectionPage({ page, notice, token }: ObjectionPageProps) {
  const t = wordsOf('notices', page.language);
  const key = Object.entries(NOTIFIABLE).find(([event]) => event === notice.type)?.[1];
  const what = lookUp('notices', page.language, `what.${key}`) ?? '';
  return (
    <Layout page={page} title={t('objection.title')}>
      <Facts
        of={[
          [t('objection.what'), what],
          [t('objection.when'), japanTime(notice.happenedAt, page.language)],
        ]}
      />
      <p>{t('objection.explain')}</p>
      <Form page={page} action={`/objections/${token}`}>
        <Button look="danger">{t('objection.button')}</Button>
      </Form>
    </Layout>
  );
}

/** After the link was suspended. */
export function ObjectionDonePage({ page }: { readonly page: PageContext }) {
  const t = wordsOf('notices', page.language);
  return (
    <Layout page={page} title={t('objection.done_title')}>
      <p class="lead">{t('objection.done')}</p>
    </Layout>
  );
}
