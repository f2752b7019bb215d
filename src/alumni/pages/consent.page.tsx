import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import { wordsOf } from '../../shared/web/words.js';
import '../alumni-words.js';
import type { Consent } from '../persistence/consent.js';
import type { AskPageProps } from './ask.page.js';
import { whyOf } from './service-texts.js';

export interface ConsentPageProps extends AskPageProps {
  readonly accountId: string;
  /** As it stands on the card. */
  readonly name: string;
  /** What the person agreed to before. */
  readonly before: Consent | undefined;
}

/** Names the service, what it would be told and why, and asks whether the person agrees. */
export function ConsentPage({ page, request, accountId, name, before }: ConsentPageProps) {
  const t = wordsOf('alumni', page.language);
  const { integrator, scopes, uid } = request;
  const service = integrator.name[page.language];
  return (
    <Layout page={page} title={t('consent.title', { name: service })}>
      {before && <p class="panel">{t('consent.again', { time: japanTime(before.lastUsedAt, page.language) })}</p>}
      <Facts
        of={[
          [t('consent.to'), service],
          [t('ask.why'), whyOf(integrator, page)],
          [t('consent.account'), accountId],
        ]}
      />
      <h2>{t('consent.what')}</h2>
      <ul>
        <li>{integrator.knowsAccounts ? t('consent.account_id', { account: accountId }) : t('consent.same_person')}</li>
        <li>{t('consent.card_read')}</li>
        {scopes.includes('membership') && <li>{t('consent.membership')}</li>}
      </ul>
      <Form page={page} action={`/alumni/requests/${uid}`}>
        {scopes.includes('name') && (
          <>
            <label class="choice">
              <input type="checkbox" name="name" value="yes" checked={before?.scopes.includes('name')} />
              {t('consent.name', { name })}
            </label>
            <p class="hint">{t('consent.name_hint')}</p>
          </>
        )}
        <p class="hint">{t('consent.withdraw')}</p>
        <Button>{t('consent.agree')}</Button>
      </Form>
      <Form page={page} action={`/alumni/requests/${uid}/decline`}>
        <Button look="secondary">{t('consent.decline')}</Button>
      </Form>
    </Layout>
  );
}
