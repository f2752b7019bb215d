import { Button, Form } from '../../shared/web/components/form.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { wordsOf } from '../../shared/web/words.js';
import '../desk-words.js';
import type { PersonPageProps } from './person-page-props.js';

/** What operators asked for and did, each with its reason; what waits for a second one can be confirmed here. */
export function ActsSoFar({ page, person: { acts }, operator }: PersonPageProps) {
  const t = wordsOf('desk', page.language);
  if (acts.length === 0) return null;
  return (
    <section>
      <h2>{t('acts.heading')}</h2>
      {acts.map(({ id, kind, stage, open, reason, proposedBy, proposedAt, confirmedBy }) => (
        <div class="said" key={id}>
          <h3>
            {t(`act.${kind}`)}：{t(stage === 'proposed' && !open ? 'acts.expired' : `acts.${stage}`)}
          </h3>
          <p class="quote">{reason}</p>
          <p class="hint">
            {t('acts.by', { by: proposedBy, time: japanTime(proposedAt, page.language) })}
            {confirmedBy && confirmedBy !== proposedBy && ` ${t('acts.confirmed_by', { by: confirmedBy })}`}
          </p>
          {open && proposedBy === operator.accountId && <p>{t('acts.own')}</p>}
          {((open && proposedBy !== operator.accountId && operator.roles.includes('decider')) ||
            stage === 'confirmed') && (
            <Form page={page} action={`/desk/acts/${id}/confirm`}>
              <Button>{stage === 'confirmed' ? t('acts.again') : t('acts.confirm')}</Button>
            </Form>
          )}
          {open && (
            <Form page={page} action={`/desk/acts/${id}/drop`}>
              <Button look="secondary">{t('acts.drop')}</Button>
            </Form>
          )}
        </div>
      ))}
    </section>
  );
}
