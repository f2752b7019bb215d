import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { DeskPanel } from '../../shared/web/desk/desk-panel.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import { tellsOfEnd } from '../domain/notice-kind.js';
import type { FoundNotice } from '../persistence/postgres-notices.js';
import '../notices-words.js';

export interface ObjectionPageProps {
  readonly page: PageContext;
  readonly notice: FoundNotice;
  readonly token: string;
}

/** Asks before it suspends, since mail scanners open links too. */
export function ObjectionPage({ page, notice, token }: ObjectionPageProps) {
  const t = wordsOf('notices', page.language);
  return (
    <Layout page={page} title={t('objection.title')}>
      <Facts
        of={[
          [t('objection.what'), t(`kinds.${notice.kind}.what`)],
          [t('objection.when'), japanTime(notice.happenedAt, page.language)],
        ]}
      />
      <p>{t(explanationOf(notice))}</p>
      <p>{t('objection.mine')}</p>
      <Form page={page} action={`/objections/${token}`}>
        <Button look="danger">{notice.linkId ? t('objection.button') : t('objection.button_rescue')}</Button>
      </Form>
    </Layout>
  );
}

function explanationOf({ kind, linkId }: FoundNotice) {
  if (!linkId) return 'objection.explain_rescue';
  return tellsOfEnd(kind) ? 'objection.explain_ended' : 'objection.explain';
}

/** After the link was suspended. */
export function ObjectionDonePage({ page }: { readonly page: PageContext }) {
  const t = wordsOf('notices', page.language);
  return (
    <Layout page={page} title={t('objection.done_title')}>
      <p class="lead">{t('objection.done')}</p>
      <p>{t('objection.done_voided')}</p>
      <DeskPanel page={page} />
      <p>
        <a class="button" href="/help">
          {t('objection.done_help')}
        </a>
      </p>
    </Layout>
  );
}
