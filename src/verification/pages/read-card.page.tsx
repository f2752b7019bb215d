import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../verification-words.js';

export interface ReadCardPageProps {
  readonly page: PageContext;
  /** Where to go after the card. */
  readonly then: string;
  /** Whether there was a reading before, which no longer holds. */
  readonly expired: boolean;
}

/** Asks for the card where there is no living proof. */
export function ReadCardPage({ page, then, expired }: ReadCardPageProps) {
  const t = wordsOf('verification', page.language);
  return (
    <Layout page={page} title={expired ? t('ask.expired_title') : t('ask.title')}>
      <p class="lead">{expired ? t('ask.expired') : t('ask.text')}</p>
      <StartSignIn page={page} by="card" then={then}>
        {t('read')}
      </StartSignIn>
      <p class="hint">{t('ask.hint', { app: page.appName })}</p>
    </Layout>
  );
}
