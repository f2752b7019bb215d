import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import { ErrorSummary } from '../../shared/web/components/error-summary.js';
import { Facts } from '../../shared/web/components/facts.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { DeskPanel } from '../../shared/web/desk/desk-panel.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { Layout } from '../../shared/web/layout.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { CloudServiceName } from '../contract/cloud-service-name.js';
import type { Eligibility } from '../domain/eligibility.js';
import type { RescueState } from '../domain/rescue-state.js';
import type { RescueSettings } from '../rescue-settings.js';
import '../rescue-words.js';
import { Conditions } from './conditions.js';
import { eligibilityText } from './eligibility-text.js';
import { ExportNow } from './export-now.js';
import { faultsOf, RescueFields, type RescueFormFaults, type TypedForm } from './rescue-form-fields.js';

export interface RescuePageProps {
  readonly page: PageContext;
  readonly account: AccountFacts;
  readonly eligibilities: ReadonlyMap<CloudServiceName, Eligibility>;
  readonly applications: readonly RescueState[];
  readonly settings: RescueSettings;
  readonly typed: TypedForm;
  readonly faults: RescueFormFaults | undefined;
}

/** What can be applied for and until when, the applications so far, and the form. */
export function RescuePage(props: RescuePageProps) {
  const { page, account, eligibilities, applications, settings, typed, faults } = props;
  const t = wordsOf('rescue', page.language);
  const open = [...eligibilities].flatMap(([service, { eligible }]) => (eligible ? [service] : []));
  const said = [...eligibilities].map(
    ([service, eligibility]) => [t(`services.${service}`), eligibilityText(eligibility, page, settings)] as const,
  );
  const member = account.standing === 'current';
  return (
    <Layout page={page} title={t('form.title')} faulty={faults !== undefined}>
      <ErrorSummary language={page.language} faults={faultsOf(page, faults, open)} />
      <Facts of={[[t('form.account'), account.accountId]]} />
      <Applications page={page} applications={applications} />
      <section>
        <h2>{t('form.eligibility')}</h2>
        <Facts of={said} />
      </section>
      {member && <ExportNow page={page} />}
      {open.length > 0 && (
        <section>
          <h2>{t('form.heading')}</h2>
          <Conditions page={page} settings={settings} />
          <Form page={page} action="/rescue">
            <RescueFields page={page} services={open} typed={typed} {...(faults && { faults })} />
            <Button>{t('form.submit')}</Button>
          </Form>
        </section>
      )}
      {open.length === 0 && !member && applications.length === 0 && <DeskPanel page={page} />}
    </Layout>
  );
}

function Applications({ page, applications }: Pick<RescuePageProps, 'page' | 'applications'>) {
  const t = wordsOf('rescue', page.language);
  if (applications.length === 0) return null;
  return (
    <section>
      <h2>{t('list.heading')}</h2>
      <ul>
        {applications.map(({ id, service, stage, begunAt }) => (
          <li key={id}>
            <a href={`/rescue/applications/${id}`}>
              {t('list.item', { service: t(`services.${service}`), time: japanTime(begunAt, page.language) })}
            </a>
            <br />
            {t(`stages.${stage}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface ReadAgainPageProps {
  readonly page: PageContext;
  readonly typed: TypedForm;
  readonly offered: readonly CloudServiceName[];
}

/** The form as it was typed, for somebody whose reading of the card no longer serves. */
export function ReadAgainPage({ page, typed, offered }: ReadAgainPageProps) {
  const t = wordsOf('rescue', page.language);
  return (
    <Layout page={page} title={t('read_again.title')} faulty>
      <div class="panel warning" role="alert">
        <p>{t('read_again.text')}</p>
        <p>
          <a class="button" href="/" target="_blank" rel="noreferrer">
            {t('read_again.open')}
          </a>
        </p>
      </div>
      <Form page={page} action="/rescue">
        <RescueFields page={page} services={offered} typed={typed} />
        <Button>{t('form.submit')}</Button>
      </Form>
    </Layout>
  );
}
