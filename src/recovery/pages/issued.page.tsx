import { Secret } from '../../shared/web/components/secret.js';
import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { timeOfDay } from '../../shared/web/japan-time.js';
import { wordsOf } from '../../shared/web/words.js';
import type { IssuedCredential } from '../commands/case-execution.js';
import '../recovery-words.js';
import type { UniversityPages } from './university-pages.js';

export interface IssuedPageProps {
  readonly page: PageContext;
  readonly issued: IssuedCredential;
  readonly university: UniversityPages;
}

/** Shows a credential this once, and what to do with it now. */
export function IssuedPage({ page, issued, university }: IssuedPageProps) {
  const t = wordsOf('recovery', page.language);
  const isPassword = issued.plan === 'password';
  return (
    <Layout page={page} title={isPassword ? t('issued.password_title') : t('issued.pass_title')} lastSight>
      <p class="panel warning">{t('issued.once')}</p>
      <Secret
        page={page}
        label={isPassword ? t('issued.password_label') : t('issued.pass_label')}
        value={isPassword ? issued.password : issued.code}
      />
      {!isPassword && <p>{t('issued.pass_until', { time: timeOfDay(issued.expiresAt, page.language) })}</p>}
      <Facts of={[[t('issued.account'), issued.accountId]]} />
      <p>{isPassword ? t('issued.password_next') : t('issued.pass_next')}</p>
      <p>
        <a
          class="button"
          href={isPassword ? university.signIn : university.securityInfo}
          // A tab of its own, so that the secret stays in sight.
          target="_blank"
          rel="noreferrer"
          aria-describedby="new-tab"
        >
          {isPassword ? t('issued.sign_in') : t('issued.security_info')}
        </a>
      </p>
      <p class="hint" id="new-tab">
        {t('issued.new_tab')}
      </p>
      <p class="hint">{t('issued.print')}</p>
      <p>{t('issued.finish_hint')}</p>
      <Form page={page} action="/leave">
        <Button look="secondary">{t('issued.finish')}</Button>
      </Form>
    </Layout>
  );
}
