import { Button, Form } from '../../shared/web/components/form.js';
import { wordsOf } from '../../shared/web/words.js';
import './desk-rescue-words.js';
import type { RescueDeskProps } from './rescue-desk-props.js';

/** What somebody at the desk does where no connector opens and ends access: the steps, and the button that says that they are done. */
export function ByHand({ page, sight: { byHand, stage, need, rescueId } }: RescueDeskProps) {
  const t = wordsOf('desk-rescue', page.language);
  if (byHand && stage === 'approved')
    return (
      <section>
        <h2>{t('hand.open_heading')}</h2>
        <p>{t('hand.open_steps')}</p>
        <Form page={page} action={`/desk/rescues/${rescueId}/opened`}>
          <Button>{t('hand.open_button')}</Button>
        </Form>
      </section>
    );
  // Also where ending it by itself fails: whoever ended it in the console says so here.
  if (need !== 'closing' && need !== 'closing-fails') return null;
  return (
    <section>
      <h2>{t('hand.close_heading')}</h2>
      <p>{t('hand.close_steps')}</p>
      <Form page={page} action={`/desk/rescues/${rescueId}/closed`}>
        <Button>{t('hand.close_button')}</Button>
      </Form>
    </section>
  );
}
