import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import { CASE_LIMITS } from '../domain/case.js';
import type { CaseStanding } from '../queries/case-of-proof.query.js';
import '../recovery-words.js';

/** How a case stands and what can be done about it, for somebody who comes back to it. */
export function CaseStandingPage({ page, standing }: { readonly page: PageContext; readonly standing: CaseStanding }) {
  const t = wordsOf('recovery', page.language);
  const { accountId, plan, phoneLost, stage, repeatable, nextAttempt } = standing;
  return (
    <Layout page={page} title={t('standing.title')}>
      <Facts
        of={[
          [t('form.account'), accountId],
          [t('standing.what'), plan === 'password' ? t('form.password') : t('form.access_pass')],
        ]}
      />
      <p class={stage === 'issued' ? 'lead' : 'panel warning'}>{t(`standing.${stage}`)}</p>
      {stage === 'issued' && repeatable && <p>{t('standing.unseen', { minutes: CASE_LIMITS.issuedSeconds / 60 })}</p>}
      {repeatable ? (
        <Form page={page} action="/recovery">
          <input type="hidden" name="what" value={plan} />
          <input type="hidden" name="attempt" value={nextAttempt} />
          {phoneLost && <input type="hidden" name="lost" value="yes" />}
          <Button>{t('standing.again')}</Button>
        </Form>
      ) : (
        stage !== 'executing' && (
          <>
            <p>{t('standing.closed')}</p>
            <StartSignIn page={page} by="card" then="recovery">
              {t('standing.read_again')}
            </StartSignIn>
          </>
        )
      )}
    </Layout>
  );
}
