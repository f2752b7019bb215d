import { Button, Form } from '../../shared/web/components/form.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../recovery-words.js';
import { CaseField } from './case-field.js';

/** The button that stops an unfinished case. */
export function CancelForm({ page, caseId }: { readonly page: PageContext; readonly caseId: string }) {
  const t = wordsOf('recovery', page.language);
  return (
    <section>
      <h2>{t('cancel.heading')}</h2>
      <p>{t('cancel.means')}</p>
      <Form page={page} action="/recovery/cancel">
        <CaseField caseId={caseId} />
        <Button look="secondary">{t('cancel.button')}</Button>
      </Form>
    </section>
  );
}
