import { Choice } from '../../shared/web/components/choice.js';
import { ErrorSummary } from '../../shared/web/components/error-summary.js';
import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { Plan } from '../contract/events.js';
import type { BothPolicy } from '../domain/guard.js';
import '../recovery-words.js';

/** What was wrong with the form: nothing was chosen, or a password for somebody whose phone is lost. */
export type RecoveryFault = 'no-choice' | 'lost-needs-pass';

/** What the university's directory and its rules leave to choose from. */
export interface RecoveryChoices {
  readonly plans: readonly Plan[];
  /** Whether old sign-in methods can be removed. */
  readonly removesMethods: boolean;
  /** Whether sessions are ended. */
  readonly endsSessions: boolean;
  readonly both: BothPolicy;
  readonly waitHours: number;
}

export interface RecoveryPageProps {
  readonly page: PageContext;
  readonly accountId: string;
  readonly choices: RecoveryChoices;
  readonly fault: RecoveryFault | undefined;
}

/** What can be issued, and what each means. */
export function RecoveryPage({ page, accountId, choices, fault }: RecoveryPageProps) {
  const t = wordsOf('recovery', page.language);
  const message = fault === 'lost-needs-pass' ? t('form.lost_needs_pass') : t('form.choose_fault');
  const lost = fault === 'lost-needs-pass';
  const faults = fault ? [{ field: lost ? 'what-both' : `what-${choices.plans[0]}`, message }] : [];
  const labels = planLabels(page, choices);
  return (
    <Layout page={page} title={t('form.title')} faulty={fault !== undefined}>
      <ErrorSummary language={page.language} faults={faults} />
      <Facts of={[[t('form.account'), accountId]]} />
      <Form page={page} action="/recovery">
        <input type="hidden" name="account" value={accountId} />
        <fieldset aria-invalid={fault ? true : undefined}>
          <legend>{t('form.choose')}</legend>
          {choices.plans.map((plan) => (
            <Choice
              key={plan}
              type="radio"
              name="what"
              value={plan}
              {...labels[plan]}
              checked={lost ? plan === 'both' : choices.plans.length === 1}
            />
          ))}
        </fieldset>
        {choices.removesMethods && (
          <Choice
            type="checkbox"
            name="lost"
            value="yes"
            label={t('form.lost')}
            hint={t('form.lost_hint')}
            checked={lost}
          />
        )}
        <Button>{t('form.submit')}</Button>
      </Form>
    </Layout>
  );
}

function planLabels(page: PageContext, { both, waitHours, endsSessions }: RecoveryChoices) {
  const t = wordsOf('recovery', page.language);
  const signedOut = endsSessions ? t('form.signs_out') : '';
  return {
    password: { label: t('form.password'), hint: t('form.password_hint', { signedOut }) },
    'access-pass': { label: t('form.access_pass'), hint: t('form.access_pass_hint') },
    both: { label: t('form.both'), hint: t(`form.both_hint_${both}`, { hours: waitHours }) },
  } satisfies Record<Plan, { label: string; hint: string }>;
}
