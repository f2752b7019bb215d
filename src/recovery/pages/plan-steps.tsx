import { wordsOf, type Language } from '../../shared/web/words.js';
import type { Plan } from '../contract/events.js';
import type { Guard } from '../domain/guard.js';
import type { Step } from '../domain/plan.js';
import '../recovery-words.js';

/** A stretch of the way back in. */
export type Stretch = 'code' | 'wait' | Step | 'sign-in' | 'sign-in-as-before';

export interface PlanStepsProps {
  readonly language: Language;
  readonly plan: Plan;
  readonly guard: Guard;
  /** What comes next; everything before it is done. */
  readonly now: Stretch;
}

/** The whole way back in as a list: what is done, what comes now, what follows. */
export function PlanSteps({ language, plan, guard, now }: PlanStepsProps) {
  const t = wordsOf('recovery', language);
  const way: readonly Stretch[] = [
    ...(guard === 'none' ? [] : [guard]),
    ...(plan === 'both' ? (['access-pass', 'password'] as const) : [plan]),
    plan === 'access-pass' ? 'sign-in-as-before' : 'sign-in',
  ];
  const reached = way.indexOf(now);
  return (
    <section>
      <h2>{t('way.heading')}</h2>
      <ol class="way">
        <li>
          {t('way.card')} <span class="done">{t('way.done')}</span>
        </li>
        {way.map((stretch, at) => (
          <li key={stretch} aria-current={at === reached ? 'step' : undefined}>
            {t(`way.${stretch}`)} {at < reached && <span class="done">{t('way.done')}</span>}
            {at === reached && <span class="now">{t('way.now')}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
