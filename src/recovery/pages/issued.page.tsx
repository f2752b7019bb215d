import { Copyable, CopyScript } from '../../shared/web/components/copyable.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { timeOfDay } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { IssuedCredential } from '../commands/case-execution.js';
import '../recovery-words.js';
import { AftermathLeft } from './aftermath-left.js';
import { StepForm } from './step-forms.js';
import type { UniversityPages } from './university-pages.js';

export interface IssuedPageProps {
  readonly page: PageContext;
  readonly issued: IssuedCredential;
  /** The name to sign in with, where it is not the account alone. */
  readonly signInName: string | undefined;
  readonly university: UniversityPages;
}

/** Shows a credential this once, what to do with it now, and what its plan issues after it. */
export function IssuedPage({ page, issued, signInName, university }: IssuedPageProps) {
  const t = wordsOf('recovery', page.language);
  const isPassword = issued.step === 'password';
  return (
    <Layout page={page} title={isPassword ? t('issued.password_title') : t('issued.pass_title')} lastSight>
      <p class="panel warning">{t('issued.once')}</p>
      <Copyable
        page={page}
        id="secret"
        label={isPassword ? t('issued.password_label') : t('issued.pass_label')}
        value={isPassword ? issued.password : issued.code}
        secret
      />
      <AftermathLeft page={page} left={issued.left} />
      {isPassword && issued.outsideHours && <p class="panel warning">{t('issued.outside_hours')}</p>}
      {!isPassword && <p>{t('issued.pass_until', { time: timeOfDay(issued.expiresAt, page.language) })}</p>}
      <Copyable
        page={page}
        id="account"
        label={t('issued.account')}
        value={signInName ?? issued.accountId}
        copy={t('issued.copy_account')}
      />
      <CopyScript page={page} />
      {isPassword && !issued.changeForced && <p class="panel warning">{t('issued.password_unforced')}</p>}
      <p>{t(nextWords(issued))}</p>
      {isPassword && !issued.changeForced && (
        <NextPage href={university.changePassword(signInName)} look="secondary">
          {t('issued.change_password')}
        </NextPage>
      )}
      <NextPage href={isPassword ? university.signIn(signInName) : university.securityInfo(signInName)}>
        {isPassword ? t('issued.sign_in') : t('issued.security_info')}
      </NextPage>
      <p class="hint" id="new-tab">
        {t('issued.new_tab')}
      </p>
      <p class="hint">{t('issued.print')}</p>
      {issued.then ? <Next page={page} caseId={issued.caseId} step={issued.then} /> : <Finish page={page} />}
    </Layout>
  );
}

interface NextPageProps {
  readonly href: string;
  readonly look?: 'secondary';
  readonly children: string;
}

/** Leads on in a tab of its own, so that the secret stays in sight. */
function NextPage({ href, look, children }: NextPageProps) {
  return (
    <p>
      <a
        class={look ? `button ${look}` : 'button'}
        href={href}
        target="_blank"
        rel="noreferrer"
        aria-describedby="new-tab"
      >
        {children}
      </a>
    </p>
  );
}

function nextWords(issued: IssuedCredential) {
  if (issued.step === 'access-pass') return 'issued.pass_next';
  return issued.changeForced ? 'issued.password_next' : 'issued.password_next_unforced';
}

interface NextProps {
  readonly page: PageContext;
  readonly caseId: string;
  readonly step: NonNullable<IssuedCredential['then']>;
}

function Next({ page, caseId, step }: NextProps) {
  const t = wordsOf('recovery', page.language);
  return (
    <section>
      <h2>{t('issued.then_heading')}</h2>
      <p>{t('issued.then')}</p>
      <StepForm page={page} caseId={caseId} step={step} label={t(`step.${step}`)} />
      <p class="hint">{t('issued.then_later')}</p>
    </section>
  );
}

function Finish({ page }: { readonly page: PageContext }) {
  const t = wordsOf('recovery', page.language);
  return (
    <>
      <p>{t('issued.finish_hint')}</p>
      <Form page={page} action="/leave">
        <Button look="secondary">{t('issued.finish')}</Button>
      </Form>
    </>
  );
}
