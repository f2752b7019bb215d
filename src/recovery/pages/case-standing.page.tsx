import { Facts } from '../../shared/web/components/facts.js';
import { StartSignIn } from '../../shared/web/components/start-sign-in.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { DeskPanel } from '../../shared/web/desk/desk-panel.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { refusalWord } from '../../shared/web/refusal-word.js';
import { wordsOf } from '../../shared/web/words.js';
import type { Plan } from '../contract/events.js';
import { CASE_LIMITS } from '../domain/case-limits.js';
import type { CaseStanding } from '../queries/case-standing.js';
import '../recovery-words.js';
import { AftermathLeft } from './aftermath-left.js';
import { CancelForm } from './cancel-form.js';
import { PlanSteps, type Stretch } from './plan-steps.js';
import { StepForms } from './step-forms.js';
import { UnlockForm } from './unlock-form.js';

/** The words under which a plan stands on the form. */
const PLAN_WORDS = {
  password: 'form.password',
  'access-pass': 'form.access_pass',
  both: 'form.both',
} as const satisfies Record<Plan, string>;

export interface CaseStandingProps {
  readonly page: PageContext;
  readonly standing: CaseStanding;
  /** Whether what was typed in cannot be a code. */
  readonly faulty?: boolean;
}

/** How a case stands, what can be done about it now and what follows, for somebody who comes to it or comes back to it. */
export function CaseStandingPage({ page, standing, faulty = false }: CaseStandingProps) {
  const t = wordsOf('recovery', page.language);
  const { caseId, accountId, plan, guard, open, requestedAt, hindrance } = standing;
  return (
    <Layout page={page} title={t('standing.title')} faulty={faulty}>
      <Facts
        of={[
          [t('form.account'), accountId],
          [t('standing.what'), t(PLAN_WORDS[plan])],
          [t('standing.when'), japanTime(requestedAt, page.language)],
        ]}
      />
      {hindrance ? (
        <UnlockForm page={page} standing={standing} faulty={faulty} />
      ) : (
        <StageOf page={page} standing={standing} />
      )}
      {open && <PlanSteps language={page.language} plan={plan} guard={guard} now={stretchOf(standing)} />}
      {open && standing.stage !== 'executing' && <CancelForm page={page} caseId={caseId} />}
    </Layout>
  );
}

function StageOf({ page, standing }: { readonly page: PageContext; readonly standing: CaseStanding }) {
  const t = wordsOf('recovery', page.language);
  const { stage, failure, repeatable, nextStep, open, readBack, left = [] } = standing;
  const calm = stage === 'issued' || stage === 'ready';
  const shown = open || stage !== 'ready' ? stage : 'cancelled';
  return (
    <>
      <p class={calm ? 'lead' : 'panel warning'}>
        {failure && failure !== 'unavailable'
          ? refusalWord('recovery.directory-refused', 'text', page.language, { reason: failure })
          : t(standing.codeUsedUp ? 'standing.used_up' : `standing.${shown}`)}
      </p>
      <AftermathLeft page={page} left={left} />
      {readBack && (
        <p>
          {readBack.changed
            ? t('standing.read_back_changed', { time: japanTime(readBack.changed, page.language) })
            : t('standing.read_back_unchanged')}
        </p>
      )}
      {stage === 'issued' && repeatable && !nextStep && (
        <p>{t('standing.unseen', { minutes: CASE_LIMITS.issuedSeconds / 60 })}</p>
      )}
      {(repeatable || nextStep) && <StepForms page={page} standing={standing} />}
      {!repeatable && !nextStep && stage !== 'executing' && (
        <>
          <p>{t('standing.closed')}</p>
          {(failure ?? standing.codeUsedUp) && <DeskPanel page={page} />}
          <StartSignIn page={page} by="card" then="recovery">
            {t('standing.read_again')}
          </StartSignIn>
        </>
      )}
    </>
  );
}

function stretchOf({ hindrance, nextStep, step }: CaseStanding): Stretch {
  return hindrance ?? nextStep ?? step;
}
