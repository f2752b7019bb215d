import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { LiveLink } from '../contract/link.query.js';
import { NothingLinked } from './nothing-linked.js';
import type { ChooseProofProps } from './unlink.pages.js';
import '../linking-words.js';

/** Asks for one of the two proofs that may erase. */
export function ChooseProofToErasePage({ page, hint }: ChooseProofProps) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('erasure.title')}>
      <p class="lead">{t('erasure.explain')}</p>
      <p>{t('erasure.choose')}</p>
      <div class="actions">
        <StartSignIn page={page} by="card" then="erasure">
          {t('erasure.by_card')}
        </StartSignIn>
        <StartSignIn page={page} by="account" then="erasure" hint={hint} look="secondary">
          {t('erasure.by_account')}
        </StartSignIn>
      </div>
    </Layout>
  );
}

export interface ConfirmErasurePageProps {
  readonly page: PageContext;
  readonly link: LiveLink | undefined;
  readonly left: boolean;
}

/** Shows what would be erased, and what is lost with it. */
export function ConfirmErasurePage({ page, link, left }: ConfirmErasurePageProps) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('erasure.title')}>
      {link ? (
        <>
          <Facts
            of={[
              [t('status.account'), link.accountId],
              [t('status.name'), link.name],
              [t('status.since'), japanTime(link.linkedAt, page.language)],
            ]}
          />
          <p>{t('erasure.explain')}</p>
          <p class={left ? 'panel warning' : undefined}>{left ? t('unlink.explain_left') : t('unlink.explain')}</p>
          <Form page={page} action="/erasure">
            <input type="hidden" name="link" value={link.linkId} />
            <Button look="danger">{t('erasure.button')}</Button>
          </Form>
        </>
      ) : (
        <NothingLinked page={page} />
      )}
    </Layout>
  );
}

/** After the erasure; it needs no proof, since all of them ended with it. */
export function ErasedPage({ page }: { readonly page: PageContext }) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('erasure.done_title')}>
      <p class="lead">{t('erasure.done')}</p>
    </Layout>
  );
}
