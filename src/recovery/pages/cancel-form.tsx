import { Button, Form } from '../../shared/web/components/form.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../recovery-words.js';

/** The button that stops an unfinished case. */
export function CancelForm({ page }: { readonly page: PageContext }) {
  const t = wordsOf('recovery', page.language);
  return (
    <section>
      <h2>{t('cancel.heading')}</h2>
      <p>{t('cancel.means')}</p>
      <Form page={page} action="/recovery/cancel">
        <Button look="secondary">{t('cancel.button')}</Button>
      </Form>
    </section>
  );
}
