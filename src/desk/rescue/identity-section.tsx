import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { wordsOf } from '../../shared/web/words.js';
import './desk-rescue-words.js';
import type { RescueDeskProps } from './rescue-desk-props.js';

/** How an office checked who the applicant is, and the confirmation of somebody else. */
export function IdentitySection({ page, sight, operator }: RescueDeskProps) {
  const t = wordsOf('desk-rescue', page.language);
  const { identity, stage, rescueId, contactProvedAt } = sight;
  if (!identity) return null;
  const waits = stage === 'unproved' && !identity.confirmedBy;
  return (
    <section>
      <h2>{t('identity.heading')}</h2>
      <Facts
        of={[
          [t('identity.how'), identity.how],
          [t('identity.on'), identity.checkedOn],
          [t('identity.by'), identity.recordedBy],
          [t('identity.confirmed'), identity.confirmedBy ?? t('identity.not_confirmed')],
        ]}
      />
      <p>{contactProvedAt ? t('identity.proved') : t('identity.not_proved')}</p>
      {waits && <p>{t('identity.confirm_hint')}</p>}
      {waits && identity.recordedBy !== operator.accountId && (
        <Form page={page} action={`/desk/rescues/${rescueId}/confirm`}>
          <Button>{t('identity.confirm')}</Button>
        </Form>
      )}
    </section>
  );
}
