import { Choice } from '../../shared/web/components/choice.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { wordsOf } from '../../shared/web/words.js';
import './desk-rescue-words.js';
import type { RescueDeskProps } from './rescue-desk-props.js';
import { TextFields } from './text-fields.js';

/** What was typed into one form of the page, where it must be mended. */
function typedInto(form: 'ask' | 'decide', { fault }: RescueDeskProps): Readonly<Record<string, string>> {
  if (fault?.form !== form || typeof fault.typed !== 'object' || fault.typed === null) return {};
  return Object.fromEntries(Object.entries(fault.typed).filter(([, value]) => typeof value === 'string'));
}

function isUndecided({ sight: { stage } }: RescueDeskProps): boolean {
  return stage === 'requested' || stage === 'asked';
}

/** The form of a question to the applicant. */
export function AskSection(props: RescueDeskProps) {
  const { page, sight, fault } = props;
  const t = wordsOf('desk-rescue', page.language);
  if (!isUndecided(props)) return null;
  const typed = typedInto('ask', props);
  return (
    <section>
      <h2>{t('ask.heading')}</h2>
      <Form page={page} action={`/desk/rescues/${sight.rescueId}/ask`}>
        <TextFields
          page={page}
          of={['ask']}
          id="ask-text"
          typed={typed['text']}
          chosen={typed['canned']}
          faulty={fault?.form === 'ask'}
        />
        <Button look="secondary">{t('ask.button')}</Button>
      </Form>
    </section>
  );
}

/** The form of the decision, or what was proposed and waits for somebody else. */
export function DecideSection(props: RescueDeskProps) {
  const { page, sight, operator, takesTwo, fault } = props;
  const t = wordsOf('desk-rescue', page.language);
  if (!isUndecided(props) || !operator.roles.includes('decider')) return null;
  if (sight.proposal) return <Proposal {...props} proposal={sight.proposal} />;
  const typed = typedInto('decide', props);
  return (
    <section>
      <h2>{t('decide.heading')}</h2>
      {takesTwo && <p>{t('decide.two')}</p>}
      <Form page={page} action={`/desk/rescues/${sight.rescueId}/decide`}>
        <fieldset aria-invalid={fault?.field === 'decision' ? true : undefined}>
          <legend>{t('decide.choose')}</legend>
          {(['approve', 'decline'] as const).map((decision) => (
            <Choice
              key={decision}
              type="radio"
              name="decision"
              value={decision}
              label={t(`decide.${decision}`)}
              checked={typed['decision'] === decision}
            />
          ))}
        </fieldset>
        <TextFields
          page={page}
          of={['approve', 'decline']}
          id="decide-text"
          typed={typed['text']}
          chosen={typed['canned']}
          faulty={fault?.form === 'decide' && fault.field === 'text'}
        />
        <Button>{takesTwo ? t('decide.propose') : t('decide.button')}</Button>
      </Form>
    </section>
  );
}

function Proposal(props: RescueDeskProps & { readonly proposal: NonNullable<RescueDeskProps['sight']['proposal']> }) {
  const { page, sight, operator, proposal } = props;
  const t = wordsOf('desk-rescue', page.language);
  const { approved, text, at, by } = proposal;
  const own = by === operator.accountId;
  return (
    <section>
      <h2>{t('decide.proposed')}</h2>
      <h3>
        {t(approved ? 'decide.proposed_approved' : 'decide.proposed_declined', {
          time: japanTime(at, page.language),
          by,
        })}
      </h3>
      <p class="quote">{text}</p>
      {own ? (
        <p>{t('decide.own')}</p>
      ) : (
        <Form page={page} action={`/desk/rescues/${sight.rescueId}/decide/confirm`}>
          <input type="hidden" name="at" value={at.toISOString()} />
          <input type="hidden" name="messages" value={String(sight.messages.length)} />
          <Button>{t('decide.confirm')}</Button>
        </Form>
      )}
      <Form page={page} action={`/desk/rescues/${sight.rescueId}/decide/drop`}>
        <Button look="secondary">{t('decide.drop')}</Button>
      </Form>
    </section>
  );
}

/** What was decided. */
export function DecisionGiven({ page, sight: { decision } }: RescueDeskProps) {
  const t = wordsOf('desk-rescue', page.language);
  if (!decision) return null;
  const by = decision.proposedBy ? `${decision.proposedBy} → ${decision.by}` : decision.by;
  return (
    <section>
      <h2>{t('decide.given')}</h2>
      <h3>
        {t(decision.approved ? 'decide.approved' : 'decide.declined', {
          time: japanTime(decision.at, page.language),
          by,
        })}
      </h3>
      <p class="quote">{decision.text}</p>
    </section>
  );
}
