import { Choice } from '../../shared/web/components/choice.js';
import { ErrorSummary } from '../../shared/web/components/error-summary.js';
import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { DeskPanel } from '../../shared/web/desk/desk-panel.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { refusalWord } from '../../shared/web/refusal-word.js';
import { wordsOf } from '../../shared/web/words.js';
import type { Plan } from '../contract/events.js';
import type { RefusalReason } from '../contract/failure.js';
import type { Guard } from '../domain/guard.js';
import '../recovery-words.js';
import { listed } from './guard-foretold.js';

/** What was wrong with the form: nothing was chosen, or a password for somebody whose phone is lost. */
export type RecoveryFault = 'no-choice' | 'lost-needs-pass';

/** What the university's directory and its rules leave to choose from. */
export interface RecoveryChoices {
  /** What can be issued, and what stands before it. */
  readonly plans: readonly { readonly plan: Plan; readonly guard: Guard }[];
  /** What the directory would refuse this account, and why. */
  readonly refused: readonly { readonly plan: Plan; readonly reason: RefusalReason }[];
  /** Whether old sign-in methods can be removed. */
  readonly removesMethods: boolean;
  /** Whether sessions are ended. */
  readonly endsSessions: boolean;
  /** Where codes go, as it is shown to somebody who may be somebody else. */
  readonly codesGoTo: readonly string[];
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
  const faults = fault ? [{ field: lost ? 'what-both' : `what-${choices.plans[0]?.plan}`, message }] : [];
  const labels = planLabels(page, choices);
  return (
    <Layout page={page} title={t('form.title')} faulty={fault !== undefined}>
      <ErrorSummary language={page.language} faults={faults} />
      <Facts of={[[t('form.account'), accountId]]} />
      <Refused page={page} refused={choices.refused} />
      {choices.plans.length > 0 && (
        <Form page={page} action="/recovery">
          <input type="hidden" name="account" value={accountId} />
          <fieldset aria-invalid={fault ? true : undefined}>
            <legend>{t('form.choose')}</legend>
            {choices.plans.map(({ plan, guard }) => (
              <Choice
                key={plan}
                type="radio"
                name="what"
                value={plan}
                label={labels[plan].label}
                hint={[labels[plan].hint, ...guardHint(page, guard, choices)].join(page.language === 'en' ? ' ' : '')}
                checked={lost ? plan === 'both' : choices.plans.length === 1}
              />
            ))}
          </fieldset>
          {choices.plans.some(({ plan }) => plan !== 'password') && choices.removesMethods && (
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
      )}
    </Layout>
  );
}

/** What cannot be issued to this account, and the way that remains. */
function Refused({ page, refused }: { readonly page: PageContext } & Pick<RecoveryChoices, 'refused'>) {
  const t = wordsOf('recovery', page.language);
  return (
    <>
      {refused.map(({ plan, reason }) => (
        <section key={plan} class="panel warning">
          <h2>{t('form.refused', { what: t(plan === 'password' ? 'form.password' : 'form.access_pass') })}</h2>
          <p>{refusalWord('recovery.directory-refused', 'text', page.language, { reason })}</p>
        </section>
      ))}
      {refused.length > 0 && <DeskPanel page={page} />}
    </>
  );
}

function planLabels(page: PageContext, { endsSessions }: RecoveryChoices) {
  const t = wordsOf('recovery', page.language);
  const signedOut = endsSessions ? t('form.signs_out') : '';
  return {
    password: { label: t('form.password'), hint: t('form.password_hint', { signedOut }) },
    'access-pass': { label: t('form.access_pass'), hint: t('form.access_pass_hint') },
    both: { label: t('form.both'), hint: t('form.both_hint') },
  } satisfies Record<Plan, { label: string; hint: string }>;
}

function guardHint(page: PageContext, guard: Guard, { codesGoTo, waitHours }: RecoveryChoices): readonly string[] {
  const t = wordsOf('recovery', page.language);
  if (guard === 'none') return [];
  const addresses = listed(codesGoTo, page.language);
  return [guard === 'code' ? t('form.guard_code', { addresses }) : t('form.guard_wait', { hours: waitHours })];
}
