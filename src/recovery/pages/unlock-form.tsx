import { Countdown } from '../../shared/web/components/countdown.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { japanTime, timeOfDay } from '../../shared/web/japan-time.js';
import { DeskPanel } from '../../shared/web/desk/desk-panel.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import { CASE_LIMITS } from '../domain/case-limits.js';
import type { CaseStanding, CodeStanding } from '../queries/case-standing.js';
import '../recovery-words.js';
import { CaseField } from './case-field.js';

interface UnlockProps {
  readonly page: PageContext;
  readonly standing: CaseStanding;
  readonly faulty?: boolean;
}

/** What must happen before a case is carried out: a code to be typed in, or a time to be waited for. */
export function UnlockForm({ page, standing, faulty = false }: UnlockProps) {
  const { caseId, code, dueAt, at } = standing;
  if (code) return <CodeSection page={page} caseId={caseId} code={code} faulty={faulty} />;
  const t = wordsOf('recovery', page.language);
  if (!dueAt) return null;
  return (
    <section>
      <h2>{t('wait.heading')}</h2>
      <Countdown page={page} until={dueAt} now={at} />
      <p>{t('wait.until', { time: japanTime(dueAt, page.language) })}</p>
      <p>{t('wait.then', { days: CASE_LIMITS.openHours / 24 })}</p>
      <p>{t('wait.not_you')}</p>
      <p>{t('wait.urgent')}</p>
      <DeskPanel page={page} />
    </section>
  );
}

interface CodeSectionProps {
  readonly page: PageContext;
  readonly caseId: string;
  readonly code: CodeStanding;
  readonly faulty: boolean;
}

function CodeSection({ page, caseId, code, faulty }: CodeSectionProps) {
  const t = wordsOf('recovery', page.language);
  return (
    <section>
      <h2>{t('code.heading')}</h2>
      <p>{code.until ? t('code.sent') : t('code.not_sent')}</p>
      <ul>
        {code.sentTo.map(({ masked, works }) => (
          <li key={masked}>{works ? masked : t('code.refused', { address: masked })}</li>
        ))}
      </ul>
      {code.until && (
        <Form page={page} action="/recovery/code">
          <CaseField caseId={caseId} />
          <label class="label" for="code">
            {t('code.label')}
          </label>
          <p class="hint" id="code-hint">
            {t('code.hint', { time: timeOfDay(code.until, page.language), left: String(code.triesLeft) })}
          </p>
          {faulty && (
            <p class="fault" id="code-fault">
              {t('code.fault')}
            </p>
          )}
          <input
            class="input"
            id="code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={100}
            required
            aria-invalid={faulty ? true : undefined}
            aria-describedby={faulty ? 'code-hint code-fault' : 'code-hint'}
          />
          <Button>{t('code.submit')}</Button>
        </Form>
      )}
      {code.maySendAnother && (
        <Form page={page} action="/recovery/code/new">
          <CaseField caseId={caseId} />
          {code.until && <p>{t('code.another_hint')}</p>}
          <Button look={code.until ? 'secondary' : 'primary'}>{code.until ? t('code.another') : t('code.send')}</Button>
        </Form>
      )}
      <p>{t('code.unreachable')}</p>
    </section>
  );
}
