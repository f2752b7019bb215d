import type { VNode } from 'preact';
import type { Integrator } from '../../integrators/integrator.js';
import { Integrators } from '../../integrators/integrators.js';
import type { LiveLink } from '../../linking/contract/link.query.js';
import { InStatusSection, type StatusSection } from '../../linking/contract/status-section.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { japanTime } from '../../shared/web/japan-time.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../alumni-words.js';
import type { Consent } from '../persistence/consent.js';
import { PostgresConsents } from '../persistence/postgres-consents.js';

/** Shows on the status page which services are told what, and lets the person take it back. */
@InStatusSection({ order: 20 })
export class ConsentsSection implements StatusSection {
  constructor(
    private readonly consents: PostgresConsents,
    private readonly integrators: Integrators,
  ) {}

  async show({ accountId }: LiveLink, page: PageContext): Promise<VNode | undefined> {
    const consents = await this.consents.of(accountId);
    if (consents.length === 0) return undefined;
    return (
      <section>
        <h2>{wordsOf('alumni', page.language)('status.heading')}</h2>
        <ul>
          {consents.map((consent) => (
            <ConsentItem
              key={consent.service}
              {...{ page, consent, service: this.integrators.find(consent.service) }}
            />
          ))}
        </ul>
      </section>
    );
  }
}

interface ConsentItemProps {
  readonly page: PageContext;
  readonly consent: Consent;
  readonly service: Integrator | undefined;
}

function ConsentItem({ page, consent, service }: ConsentItemProps) {
  const t = wordsOf('alumni', page.language);
  const name = service?.name[page.language] ?? t('status.gone');
  const told = [
    service?.knowsAccounts ? t('consent.account') : t('status.same_person'),
    ...consent.scopes.map((scope) => t(`status.${scope}`)),
  ];
  return (
    <li>
      <p>{t('status.item', { name, time: japanTime(consent.lastUsedAt, page.language) })}</p>
      <p>{t('status.shared', { what: told.join(page.language === 'ja' ? '，' : ', ') })}</p>
      <Form page={page} action={`/status/consents/${consent.service}/withdraw`}>
        <Button look="secondary">{t('status.withdraw', { name })}</Button>
      </Form>
    </li>
  );
}
