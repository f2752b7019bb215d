import { Button, Form } from '../../shared/web/components/form.js';
import { TextField } from '../../shared/web/components/text-field.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../desk-words.js';

/** How an operator finds one person: by the code that the person reads out, or by the exact account id. */
export function FindForms({ page, fault }: { readonly page: PageContext; readonly fault?: 'code' | 'account' }) {
  const t = wordsOf('desk', page.language);
  return (
    <section>
      <h2>{t('find.heading')}</h2>
      <div class="side-by-side">
        <Form page={page} action="/desk/people/code">
          <TextField
            name="code"
            inputMode="numeric"
            maxLength={100}
            label={t('find.code')}
            hint={t('find.code_hint')}
            fault={fault === 'code' ? t('find.code_fault') : undefined}
          />
          <Button>{t('find.code_button')}</Button>
        </Form>
        <Form page={page} action="/desk/people">
          <TextField
            name="account"
            inputMode="numeric"
            maxLength={100}
            label={t('find.account')}
            hint={t('find.account_hint')}
            fault={fault === 'account' ? t('find.account_fault') : undefined}
          />
          <Button look="secondary">{t('find.account_button')}</Button>
        </Form>
      </div>
    </section>
  );
}
