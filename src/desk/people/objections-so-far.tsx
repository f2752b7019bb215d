import { Button, Form } from '../../shared/web/components/form.js';
import { TextField } from '../../shared/web/components/text-field.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { wordsOf } from '../../shared/web/words.js';
import '../desk-words.js';
import { REASON_LENGTH } from './people-forms.js';
import type { PersonPageProps } from './person-page-props.js';

/** Objections of this person; what was done about one is said when it is closed. */
export function ObjectionsSoFar({ page, person: { objections } }: PersonPageProps) {
  const t = wordsOf('desk', page.language);
  if (objections.length === 0) return null;
  return (
    <section>
      <h2>{t('objections.heading')}</h2>
      {objections.map(({ noticeId, rescueId, raisedAt, closedAt, closedBy }) => (
        <div class="said" key={noticeId}>
          <h3>{japanTime(raisedAt, page.language)}</h3>
          <p>
            {rescueId ? (
              <a href={`/desk/rescues/${rescueId}`}>{t('objections.about_rescue')}</a>
            ) : (
              t('objections.about_link')
            )}
          </p>
          {closedAt ? (
            <p class="hint">
              {t('objections.closed', { time: japanTime(closedAt, page.language), by: closedBy ?? '' })}
            </p>
          ) : (
            <Form page={page} action={`/desk/objections/${noticeId}/close`}>
              <TextField
                id={`objection-${noticeId}`}
                name="reason"
                rows={2}
                maxLength={REASON_LENGTH.longest}
                label={t('objections.what')}
                hint={t('objections.hint')}
              />
              <Button look="secondary">{t('objections.close')}</Button>
            </Form>
          )}
        </div>
      ))}
    </section>
  );
}
