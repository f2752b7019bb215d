import { ErrorSummary } from '../../shared/web/components/error-summary.js';
import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { TextField } from '../../shared/web/components/text-field.js';
import { DeskPanel } from '../../shared/web/desk/desk-panel.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import { wordsOf } from '../../shared/web/words.js';
import '../rescue-words.js';
import type { CasePageProps } from './case-page-props.js';
import { CodeSection } from './code-section.js';
import { OpenSection } from './open-section.js';
import { TEXT_LENGTH } from './rescue-form.js';

/** How an application stands, what was said about it, and what its applicant can do now. */
export function CasePage(props: CasePageProps) {
  const { page, sight, fault } = props;
  const t = wordsOf('rescue', page.language);
  const { state, stage, contact } = sight;
  const { service, accountId, requestedAt, begunAt, decision, until, endedAt } = state;
  const time = (at: Date) => japanTime(at, page.language);
  const message = fault === 'code' ? t('code.fault') : t('talk.fault');
  const service_ = t(`services.${service}`);
  return (
    <Layout page={page} title={t('case.title')} faulty={fault !== undefined}>
      <ErrorSummary
        language={page.language}
        faults={fault ? [{ field: fault === 'code' ? 'code' : 'text', message }] : []}
      />
      <p class={stage === 'asked' || stage === 'unproved' ? 'panel warning' : 'lead'}>{t(`case.${stage}`)}</p>
      <Facts
        of={[
          [t('case.service'), service_],
          [t('form.account'), accountId],
          [t('form.contact'), contact],
          [t('case.when'), time(requestedAt ?? begunAt)],
          ...(until ? [[t('case.until'), time(until)] as const] : []),
          ...(endedAt ? [[t('case.ended'), time(endedAt)] as const] : []),
        ]}
      />
      {stage === 'unproved' && <CodeSection {...props} />}
      {decision && (
        <section>
          <h2>{decision.approved ? t('case.decision_approved') : t('case.decision_declined')}</h2>
          <p class="quote">{decision.text}</p>
          <p class="hint">{time(decision.at)}</p>
        </section>
      )}
      <OpenSection {...props} />
      <Talk {...props} />
      {sight.mayWithdraw && <Withdraw {...props} />}
      {(stage === 'declined' || stage === 'closing') && <DeskPanel page={page} />}
    </Layout>
  );
}

function Talk({ page, sight, address, fault }: CasePageProps) {
  const t = wordsOf('rescue', page.language);
  const { state, mayAnswer } = sight;
  if (state.reason === '') return null;
  return (
    <section>
      <h2>{t('talk.heading')}</h2>
      <Said who={t('talk.reason')} text={state.reason} />
      {state.messages.map(({ id, by, text, at }) => (
        <Said key={id} who={t(`talk.by_${by}`, { time: japanTime(at, page.language) })} text={text} />
      ))}
      {mayAnswer && (
        <Form page={page} action={`${address}/answer`}>
          <TextField
            name="text"
            rows={5}
            maxLength={TEXT_LENGTH.longest}
            label={state.stage === 'asked' ? t('talk.answer') : t('talk.add')}
            fault={fault === 'answer' ? t('talk.fault') : undefined}
          />
          <Button look={state.stage === 'asked' ? 'primary' : 'secondary'}>{t('talk.send')}</Button>
        </Form>
      )}
    </section>
  );
}

function Said({ who, text }: { readonly who: string; readonly text: string }) {
  return (
    <div class="said">
      <h3>{who}</h3>
      <p class="quote">{text}</p>
    </div>
  );
}

function Withdraw({ page, sight, address }: CasePageProps) {
  const t = wordsOf('rescue', page.language);
  const open = sight.state.until !== undefined;
  return (
    <section>
      <h2>{open ? t('withdraw.end_heading') : t('withdraw.heading')}</h2>
      <p>{open ? t('withdraw.end_means') : t('withdraw.means')}</p>
      <Form page={page} action={`${address}/withdraw`}>
        <Button look="danger">{open ? t('withdraw.end_button') : t('withdraw.button')}</Button>
      </Form>
    </section>
  );
}
