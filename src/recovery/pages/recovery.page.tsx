import { Choice } from '../../shared/web/components/choice.js';
import { ErrorSummary } from '../../shared/web/components/error-summary.js';
import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../recovery-words.js';

export interface RecoveryPageProps {
  readonly page: PageContext;
  readonly accountId: string;
  /** Whether the form was sent without a choice. */
  readonly faulty: boolean;
}

/** What can be issued, and what each means. */
export function RecoveryPage({ page, accountId, faulty }: RecoveryPageProps) {
  const t = wordsOf('recovery', page.language);
  const faults = faulty ? [{ field: 'what-password', message: t('form.choose') }] : [];
  return (
    <Layout page={page} title={t('form.title')} faulty={faulty}>
      <ErrorSummary language={page.language} faults={faults} />
      <Facts of={[[t('form.account'), accountId]]} />
      <Form page={page} action="/recovery">
        <fieldset aria-invalid={faulty || undefined}>
          <legend>{t('form.choose')}</legend>
          <Choice type="radio" name="what" value="password" label={t('form.password')} hint={t('form.password_hint')} />
          <Choice
            type="radio"
            name="what"
            value="access-pass"
            label={t('form.access_pass')}
            hint={t('form.access_pass_hint')}
          />
        </fieldset>
        <Choice type="checkbox" name="lost" value="yes" label={t('form.lost')} hint={t('form.lost_hint')} />
        <Button>{t('form.submit')}</Button>
      </Form>
    </Layout>
  );
}
