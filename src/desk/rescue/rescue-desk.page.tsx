import { ErrorSummary } from '../../shared/web/components/error-summary.js';
import { Facts } from '../../shared/web/components/facts.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { wordsOf } from '../../shared/web/words.js';
import { DeskLayout } from '../pages/desk-layout.js';
import './desk-rescue-words.js';
import { ByHand } from './by-hand.js';
import { AskSection, DecideSection, DecisionGiven } from './decide-sections.js';
import { IdentitySection } from './identity-section.js';
import type { RescueDeskProps } from './rescue-desk-props.js';

/** An application as the desk sees it: the facts, what was said, and what is to be done. */
export function RescueDeskPage(props: RescueDeskProps) {
  const { page, sight, fault } = props;
  const t = wordsOf('desk-rescue', page.language);
  const field = fault?.field === 'decision' ? 'decision-approve' : `${fault?.form}-text`;
  const message = fault?.field === 'decision' ? t('text.choose_fault') : t('text.fault');
  return (
    <DeskLayout page={page} title={t('title')} faulty={fault !== undefined}>
      <ErrorSummary language={page.language} faults={fault ? [{ field, message }] : []} />
      {sight.need && <p class="panel warning">{t(`needs.${sight.need}`)}</p>}
      <Facts of={factsOf(props)} />
      <p>
        <a href={`/desk/people/${sight.accountId}`}>{t('person')}</a>
      </p>
      <IdentitySection {...props} />
      <Talk {...props} />
      <DecisionGiven {...props} />
      <AskSection {...props} />
      <DecideSection {...props} />
      <ByHand {...props} />
    </DeskLayout>
  );
}

function factsOf({ page, sight }: RescueDeskProps): readonly (readonly [string, string])[] {
  const t = wordsOf('desk-rescue', page.language);
  const time = (at: Date) => japanTime(at, page.language);
  const { accountId, service, stage, contact, contactProvedAt, requestedAt, begunAt, leftAt, lastDay, until } = sight;
  const optional = (name: string, at: Date | undefined) => (at ? ([[name, time(at)]] as const) : []);
  const open = stage === 'requested' || stage === 'asked' || stage === 'approved';
  return [
    [t('facts.account'), accountId],
    [t('facts.service'), t(`services.${service}`)],
    [t('facts.stage'), t(`stages.${stage}`)],
    [t('facts.by'), sight.identity ? t('facts.by_office') : t('facts.by_card')],
    [contactProvedAt ? t('facts.contact') : t('facts.contact_unproved'), contact],
    [t('facts.requested'), time(requestedAt ?? begunAt)],
    ...optional(t('facts.left'), leftAt),
    ...optional(t('facts.last_day'), lastDay),
    ...(open ? ([[t('facts.data'), t(`data.${sight.byHand ? 'manual' : sight.data}`)]] as const) : []),
    ...optional(t('facts.until'), until),
    ...(sight.closings > 0 ? ([[t('facts.closings'), String(sight.closings)]] as const) : []),
  ];
}

function Talk({ page, sight }: RescueDeskProps) {
  const t = wordsOf('desk-rescue', page.language);
  return (
    <section>
      <h2>{t('talk.heading')}</h2>
      <div class="said">
        <h3>{t('talk.reason')}</h3>
        <p class="quote">{sight.reason}</p>
      </div>
      {sight.messages.map(({ id, by, text, at }) => (
        <div class="said" key={id}>
          <h3>{t(`talk.by_${by}`, { time: japanTime(at, page.language) })}</h3>
          <p class="quote">{text}</p>
        </div>
      ))}
    </section>
  );
}
