import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { TextField } from '../../shared/web/components/text-field.js';
import type { FailedJob } from '../../shared/events/failed-job.js';
import { japanTime } from '../../shared/web/japan-time.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../desk-words.js';
import { DeskLayout } from '../pages/desk-layout.js';

/** What was given up, after how many tries and with which code, and the two ways on. */
export function EffectPage({ page, job }: { readonly page: PageContext; readonly job: FailedJob }) {
  const t = wordsOf('desk', page.language);
  const { id, queue, eventType, data, failedAt, tries, code } = job;
  const ids = Object.entries(data).filter(([, value]) => typeof value === 'string');
  return (
    <DeskLayout page={page} title={t('effect.title')}>
      <p>{t('effect.means')}</p>
      <Facts
        of={[
          [t('effect.queue'), queue],
          [t('effect.event'), eventType],
          [t('effect.failed'), japanTime(failedAt, page.language)],
          [t('effect.tries'), String(tries)],
          [t('effect.code'), code],
          ...ids.map(([name, value]) => [name, String(value)] as const),
        ]}
      />
      {(['retry', 'settle'] as const).map((way) => (
        <section key={way}>
          <h2>{t(`effect.${way}`)}</h2>
          <p>{t(`effect.${way}_means`)}</p>
          <Form page={page} action={`/desk/effects/${id}/${way}`}>
            <TextField
              id={`reason-${way}`}
              name="reason"
              rows={2}
              maxLength={500}
              label={t('act.reason')}
              hint={t('act.reason_hint')}
            />
            <Button look={way === 'retry' ? 'primary' : 'secondary'}>{t(`effect.${way}`)}</Button>
          </Form>
        </section>
      ))}
    </DeskLayout>
  );
}
