import { Choice } from '../../shared/web/components/choice.js';
import { ErrorSummary } from '../../shared/web/components/error-summary.js';
import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../recovery-words.js';

/** What was wrong with the form: nothing was chosen, or a password for somebody whose phone is lost. */
export type RecoveryFault = 'no-choice' | 'lost-needs-pass';

export interface RecoveryPageProps {
  readonly page: PageContext;
  readonly accountId: string;
  readonly fault: RecoveryFault | undefined;
}

/** What can be issued, and what each means. */
export function RecoveryPage({ page, accountId, fault }: RecoveryPageProps) {
  const t = wordsOf('recovery', page.language);
  const message = fault === 'lost-needs-pass' ? t('form.lost_needs_pass') : t('form.choose_fault');
  const lost = fault === 'lost-needs-pass';
  const faults = fault ? [{ field: lost ? 'what-access-pass' : 'what-password', message }] : [];
  return (
    <Layout page={page} title={t('form.title')} faulty={fault !== undefined}>
      <ErrorSummary language={page.language} faults={faults} />
      <Facts of={[[t('form.account'), accountId]]} />
      <Form page={page} action="/recovery">
        <input type="hidden" name="account" value={accountId} />
        <fieldset aria-invalid={fault ? true : undefined}>
          <legend>{t('form.choose')}</legend>
          <Choice
            type="radio"
            name="what"
            value="password"
            label={t('form.password')}
            hint={t('form.password_hint')}
            checked={lost}
          />
          <Choice
            type="radio"
            name="what"
            value="access-pass"
            label={t('form.access_pass')}
            hint={t('form.access_pass_hint')}
          />
        </fieldset>
        <Choice
          type="checkbox"
          name="lost"
          value="yes"
          label={t('form.lost')}
          hint={t('form.lost_hint')}
          checked={lost}
        />
        <Button>{t('form.submit')}</Button>
      </Form>
    </Layout>
  );
}
