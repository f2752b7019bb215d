import type { DataKeys } from '../shared/crypto/data-keys.js';
import { JobsSettings } from '../shared/events/jobs-settings.js';
import type { WebSettings } from '../shared/web/web-settings.js';
import { LinkingSettings } from '../linking/linking-settings.js';
import { MailSettings } from '../shared/mail/smtp-mailer.js';
import { UniversityPages } from '../recovery/pages/university-pages.js';
import { RecoverySettings } from '../recovery/recovery-settings.js';
import type { ChosenClouds } from '../connectors/chosen-clouds.js';
import type { ChosenDirectory } from '../connectors/directory-connector.js';
import { DeskSettings, GUARDED_ACTS } from '../desk/desk-settings.js';
import { EventsOutSettings } from '../events-out/events-out-settings.js';
import { RescueSettings } from '../rescue/rescue-settings.js';
import { dataKeys } from './data-keys-of-environment.js';
import { readDeskOperators } from './desk-operators.js';
import type { Environment } from './environment.js';
import { AccountProviderSettings } from '../auth/account/account-provider-settings.js';
import { CardProviderSettings } from '../auth/card/card-provider-settings.js';
import { Integrators } from '../integrators/integrators.js';
import { readHelpTexts } from './help-texts.js';
import { readIntegrators } from './integrators.js';
import { accountProvider, cardProvider } from './providers.js';

/** Everything that the parts of the service are told, made once from the environment. */
export class Configuration {
  readonly keys: DataKeys;
  readonly web: WebSettings;
  readonly jobs: JobsSettings;
  readonly mail: MailSettings;
  readonly card: CardProviderSettings;
  readonly account: AccountProviderSettings;
  readonly university: UniversityPages;
  readonly linking: LinkingSettings;
  readonly recovery: RecoverySettings;
  readonly rescue: RescueSettings;
  readonly desk: DeskSettings;
  readonly integrators: Integrators;
  readonly eventsOut: EventsOutSettings;
  readonly directory: ChosenDirectory;
  readonly clouds: ChosenClouds;

  constructor(
    environment: Environment,
    readonly databaseUrl: string,
    sandboxUrl?: string,
  ) {
    this.keys = dataKeys(environment);
    this.card = cardProvider(environment);
    this.account = accountProvider(environment);
    this.web = {
      publicUrl: environment.publicUrl,
      formTargets: formTargets(environment),
      trustedProxies: environment.TRUSTED_PROXIES,
      servesPages: environment.ROLE !== 'worker',
      sandboxUrl,
      desk: readHelpTexts(environment.HELP_TEXTS).desk,
      resetByMail: environment.RESET_BY_MAIL_URL,
      appName: { ja: environment.CARD_APP_NAME_JA, en: environment.CARD_APP_NAME_EN },
    };
    this.jobs = new JobsSettings(databaseUrl, environment.ROLE !== 'web', 5);
    this.mail = new MailSettings(environment.SMTP_URL ?? '', environment.MAIL_FROM);
    this.university = new UniversityPages(
      environment.ACCOUNT_SIGN_IN_URL,
      environment.ACCOUNT_SECURITY_INFO_URL,
      environment.ACCOUNT_CHANGE_PASSWORD_URL,
      environment.ACCOUNT_LOGIN_HINT === 'true',
    );
    this.linking = new LinkingSettings(environment.LINK_WAIT_HOURS, environment.RETENTION_DAYS);
    this.recovery = new RecoverySettings(
      environment.RECOVERIES_PER_DAY,
      environment.RECOVERIES_PER_ADDRESS,
      environment.RECOVERIES_PER_HOUR,
      environment.RECOVERY_GUARD,
      environment.RECOVERY_WAIT_HOURS,
      environment.UNIVERSITY_MAIL_DOMAINS?.split(',').map((domain) => domain.trim()) ?? [],
      environment.CONTACT_ADDRESS_URL,
    );
    const guarded = environment.DESK_FOUR_EYES.split(',');
    this.rescue = new RescueSettings(
      environment.RESCUE_WINDOW_DAYS,
      environment.RESCUE_ACCESS_DAYS,
      environment.RESCUE_COLLECT_DAYS,
      environment.RESCUE_WITHOUT_CARD,
      environment.RESCUES_PER_ADDRESS,
      guarded.includes('rescue'),
    );
    this.desk = new DeskSettings(
      readDeskOperators(environment.DESK_OPERATORS).operators,
      GUARDED_ACTS.filter((act) => guarded.includes(act)),
    );
    this.integrators = new Integrators(readIntegrators(environment.INTEGRATORS).integrators);
    this.eventsOut = new EventsOutSettings(
      `${environment.publicUrl}/op`,
      environment.EVENTS_ALLOWED_NETWORKS?.split(',').map((network) => network.trim()) ?? [],
      environment.NODE_ENV !== 'production',
    );
    this.directory = environment.directory;
    this.clouds = environment.clouds;
  }
}

// CSP counts the redirects of a form, so the authorization endpoints' origins must be allowed beside the issuers', and
// those of the services that people go back to.
function formTargets(e: Environment): string[] {
  const services = readIntegrators(e.INTEGRATORS).integrators.flatMap(({ signIn }) => signIn ?? []);
  const back = services.flatMap(({ redirectUris, startUrl }) => [...redirectUris, startUrl]);
  const urls = [e.CARD_AUTHORIZATION_URL ?? e.CARD_ISSUER, e.ACCOUNT_ISSUER, ...back];
  return [...new Set(urls.flatMap((url) => (url ? [new URL(url).origin] : [])))];
}
