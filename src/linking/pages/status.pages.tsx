import { Facts } from '../../shared/web/components/facts.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { LiveLink } from '../contract/link.query.js';
import '../linking-words.js';

/** Asks by which proof the person wants to look. */
export function ChooseProofForStatusPage({ page }: { readonly page: PageContext }) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('status.title')}>
      <p class="lead">{t('status.choose')}</p>
      <div class="actions">
        <StartSignIn page={page} by="card" then="status">
          {t('status.by_card')}
        </StartSignIn>
        <StartSignIn page={page} by="account" then="status" look="secondary">
          {t('status.by_account')}
        </StartSignIn>
      </div>
    </Layout>
  );
}

/** What is linked, since when, and whether it would work now. */
export function StatusPage({ page, link }: { readonly page: PageContext; readonly link: LiveLink | undefined }) {
  const t = wordsOf('linking', page.language);
  if (!link) {
    return (
      <Layout page={page} title={t('status.not_linked')}>
        <p class="lead">{t('status.not_linked_text')}</p>
        <StartSignIn page={page} by="card" then="menu">
          {t('status.link_now')}
        </StartSignIn>
      </Layout>
    );
  }
  const when = (at: Date) => japanTime(at, page.language);
  return (
    <Layout page={page} title={t('status.linked')}>
      <Facts
        of={[
          [t('status.account'), link.accountId],
          [t('status.name'), link.name],
          [t('status.since'), when(link.linkedAt)],
          [t('status.last_used'), link.lastUsedAt ? when(link.lastUsedAt) : t('status.never_used')],
          [t('status.usable'), t(`standing.${link.standing}`)],
        ]}
      />
      <p>
        <a href="/unlink">{t('status.unlink')}</a>
      </p>
    </Layout>
  );
}
