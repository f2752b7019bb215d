import { Button, Form } from '../../shared/web/components/form.js';
import { TextField } from '../../shared/web/components/text-field.js';
import { timeOfDay } from '../../shared/web/japan-time.js';
import { wordsOf } from '../../shared/web/words.js';
import { CONTACT_CODE } from '../domain/contact-code.js';
import '../rescue-words.js';
import type { CasePageProps } from './case-page-props.js';

/** Where the contact address is proved: by the code that was mailed, or, by a case's link, with a button. */
export function CodeSection(props: CasePageProps) {
  const { page, sight, address } = props;
  const t = wordsOf('rescue', page.language);
  if (!sight.byLink) return <CodeForm {...props} action={`${address}/code`} submit={t('code.submit')} />;
  if (sight.state.contactProvedAt) return <p>{t('code.waits_for_office')}</p>;
  return (
    <section>
      <h2>{t('code.heading')}</h2>
      <p>{t('code.by_link')}</p>
      <Form page={page} action={`${address}/code`}>
        <Button>{t('code.by_link_button')}</Button>
      </Form>
    </section>
  );
}

/** A code that was mailed to the contact address, to be typed in; another can be asked for. */
export function CodeForm({
  page,
  sight,
  address,
  fault,
  action,
  submit,
}: CasePageProps & { readonly action: string; readonly submit: string }) {
  const t = wordsOf('rescue', page.language);
  const { codeUntil, maySendCode, contact } = sight;
  return (
    <section>
      <h2>{t('code.heading')}</h2>
      <p>{codeUntil ? t('code.sent', { contact }) : t('code.not_sent', { contact })}</p>
      {codeUntil && (
        <Form page={page} action={action}>
          <TextField
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={100}
            label={t('code.label')}
            hint={t('code.hint', { time: timeOfDay(codeUntil, page.language), tries: CONTACT_CODE.tries })}
            fault={fault === 'code' ? t('code.fault') : undefined}
          />
          <Button>{submit}</Button>
        </Form>
      )}
      {maySendCode && (
        <Form page={page} action={`${address}/code/new`}>
          <Button look={codeUntil ? 'secondary' : 'primary'}>{codeUntil ? t('code.another') : t('code.send')}</Button>
        </Form>
      )}
    </section>
  );
}
