import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { LiveLink } from '../contract/link.query.js';
import { NothingLinked } from './nothing-linked.js';
import '../linking-words.js';

export interface ChooseProofProps {
  readonly page: PageContext;
  /** The name to sign in with of whoever signed in too long ago. */
  readonly hint: string | undefined;
}

/** Asks for one of the two proofs that end a link. */
export function ChooseProofToUnlinkPage({ page, hint }: ChooseProofProps) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('unlink.title')}>
      <p class="lead">{t('unlink.explain')}</p>
      <p>{t('unlink.choose')}</p>
      <div class="actions">
        <StartSignIn page={page} by="card" then="unlink">
          {t('unlink.by_card')}
        </StartSignIn>
        <StartSignIn page={page} by="account" then="unlink" hint={hint} look="secondary">
          {t('unlink.by_account')}
        </StartSignIn>
      </div>
    </Layout>
  );
}

export interface ConfirmUnlinkPageProps {
  readonly page: PageContext;
  readonly link: LiveLink | undefined;
  readonly left: boolean;
}

/** Shows what would end, and what is lost with it. */
export function ConfirmUnlinkPage({ page, link, left }: ConfirmUnlinkPageProps) {
  const t = wordsOf('linking', page.language);
  if (!link) {
    return (
      <Layout page={page} title={t('unlink.title')}>
        <NothingLinked page={page} />
      </Layout>
    );
  }
  return (
    <Layout page={page} title={t('unlink.title')}>
      <Facts
        of={[
          [t('status.account'), link.accountId],
          [t('status.name'), link.name],
          [t('status.since'), japanTime(link.linkedAt, page.language)],
        ]}
      />
      <p class={left ? 'panel warning' : undefined}>{left ? t('unlink.explain_left') : t('unlink.explain')}</p>
      <Form page={page} action="/unlink">
        <input type="hidden" name="link" value={link.linkId} />
        <Button look="danger">{t('unlink.button')}</Button>
      </Form>
    </Layout>
  );
}

/** After the link has ended; it needs no proof, since all of them ended with it. */
export function UnlinkedPage({ page }: { readonly page: PageContext }) {
  const t = wordsOf('linking', page.language);
  return (
    <Layout page={page} title={t('unlink.done_title')}>
      <p class="lead">{t('unlink.done')}</p>
      <StartSignIn page={page} by="card" then="menu" look="secondary">
        {t('unlink.done_again')}
      </StartSignIn>
    </Layout>
  );
}
