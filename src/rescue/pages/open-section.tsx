import { Button, Form } from '../../shared/web/components/form.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { wordsOf } from '../../shared/web/words.js';
import '../rescue-words.js';
import type { CasePageProps } from './case-page-props.js';
import { CodeForm } from './code-section.js';

/** Where access that was approved is opened, or what opens it is given anew. */
export function OpenSection(props: CasePageProps) {
  const { page, sight, address } = props;
  const t = wordsOf('rescue', page.language);
  const { state, stage, byHand, byLink, mayOpen, collectableUntil } = sight;
  if (byHand && stage === 'approved') return <p>{t('open.by_hand')}</p>;
  if (!mayOpen) return null;
  const first = state.openedAt === undefined;
  return (
    <section>
      <h2>{first ? t('open.heading') : t('open.again_heading')}</h2>
      {collectableUntil && <p>{t('open.until', { time: japanTime(collectableUntil, page.language) })}</p>}
      <p>{first ? t('open.means') : t('open.again_means')}</p>
      {byLink ? (
        <CodeForm {...props} action={`${address}/open`} submit={t('open.button')} />
      ) : (
        <Form page={page} action={`${address}/open`}>
          <Button>{first ? t('open.button') : t('open.again_button')}</Button>
        </Form>
      )}
    </section>
  );
}
