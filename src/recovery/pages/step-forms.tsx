import { Button, Form } from '../../shared/web/components/form.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { Step } from '../domain/plan.js';
import type { CaseStanding } from '../queries/case-standing.js';
import '../recovery-words.js';
import { CaseField } from './case-field.js';

/** The buttons of what a case can be carried on with: the step that follows, or the present one for the first time or again. */
export function StepForms({ page, standing }: { readonly page: PageContext; readonly standing: CaseStanding }) {
  const t = wordsOf('recovery', page.language);
  const { caseId, step, nextStep, stage, repeatable, nextAttempt } = standing;
  const again = stage === 'ready' ? t(`step.${step}`) : t('standing.again');
  return (
    <>
      {nextStep && <StepForm page={page} caseId={caseId} step={nextStep} label={t(`step.${nextStep}`)} />}
      {nextStep && repeatable && <p>{t('standing.pass_unseen')}</p>}
      {repeatable && (
        <StepForm
          page={page}
          caseId={caseId}
          step={step}
          attempt={nextAttempt}
          label={nextStep ? t('step.pass_again') : again}
          look={nextStep ? 'secondary' : 'primary'}
        />
      )}
    </>
  );
}

export interface StepFormProps {
  readonly page: PageContext;
  readonly caseId: string;
  readonly step: Step;
  readonly attempt?: number;
  readonly label: string;
  readonly look?: 'primary' | 'secondary';
}

/** The button that carries out one step. */
export function StepForm({ page, caseId, step, attempt, label, look = 'primary' }: StepFormProps) {
  return (
    <Form page={page} action="/recovery/step">
      <CaseField caseId={caseId} />
      <input type="hidden" name="step" value={step} />
      {attempt !== undefined && <input type="hidden" name="attempt" value={attempt} />}
      <Button look={look}>{label}</Button>
    </Form>
  );
}
