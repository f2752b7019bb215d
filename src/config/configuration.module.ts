import { type DynamicModule, Module } from '@nestjs/common';
import { AccountProviderSettings } from '../auth/account/account-provider-settings.js';
import { CardProviderSettings } from '../auth/card/card-provider-settings.js';
import { LinkingSettings } from '../linking/linking-settings.js';
import { MailSettings } from '../shared/mail/smtp-mailer.js';
import { UniversityPages } from '../recovery/pages/university-pages.js';
import { RecoverySettings } from '../recovery/recovery-settings.js';
import { RescueSettings } from '../rescue/rescue-settings.js';
import { CloudServices } from '../rescue/ports/cloud-services.js';
import { EventsOutSettings } from '../events-out/events-out-settings.js';
import { DeskSettings } from '../desk/desk-settings.js';
import { Integrators } from '../integrators/integrators.js';
import { DataKeys } from '../shared/crypto/data-keys.js';
import { JobsSettings } from '../shared/events/jobs-settings.js';
import { DatabaseSettings } from '../shared/persistence/database-settings.js';
import { PublicAddress } from '../shared/web/public-address.js';
import type { Configuration } from './configuration.js';

/** Hands each part of the service what it is told, and nothing else. */
@Module({})
export class ConfigurationModule {
  static with(configuration: Configuration): DynamicModule {
    const providers = [
      { provide: DataKeys, useValue: configuration.keys },
      { provide: DatabaseSettings, useValue: new DatabaseSettings(configuration.databaseUrl) },
      { provide: JobsSettings, useValue: configuration.jobs },
      { provide: PublicAddress, useValue: new PublicAddress(configuration.web.publicUrl) },
      { provide: MailSettings, useValue: configuration.mail },
      { provide: CardProviderSettings, useValue: configuration.card },
      { provide: AccountProviderSettings, useValue: configuration.account },
      { provide: UniversityPages, useValue: configuration.university },
      { provide: LinkingSettings, useValue: configuration.linking },
      { provide: RecoverySettings, useValue: configuration.recovery },
      { provide: RescueSettings, useValue: configuration.rescue },
      { provide: DeskSettings, useValue: configuration.desk },
      { provide: Integrators, useValue: configuration.integrators },
      { provide: EventsOutSettings, useValue: configuration.eventsOut },
      { provide: CloudServices, useValue: configuration.clouds.services() },
    ];
    return { module: ConfigurationModule, global: true, providers, exports: providers };
  }
}
