import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Clock, DatabaseClock } from './clock.js';
import { Vault } from './crypto/vault.js';
import { FailedJobs } from './events/failed-jobs.js';
import { GivenUpJobs } from './events/given-up-jobs.js';
import { Jobs } from './events/jobs.js';
import { Reactions } from './events/reactions.js';
import { RecurringTasks } from './events/recurring-tasks.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { Mailer } from './mail/mailer.js';
import { SmtpMailer } from './mail/smtp-mailer.js';
import { DatabaseSettings } from './persistence/database-settings.js';
import { createDataSource } from './persistence/data-source.js';
import { Lifecycle } from './persistence/lifecycle.js';
import { StepsWithin } from './persistence/steps-within.js';
import { Store } from './persistence/store.js';

/** What every context stands on: the database, the one door for changes, jobs, the clock, the mail, the vault. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController],
  providers: [
    {
      provide: DataSource,
      inject: [DatabaseSettings],
      useFactory: ({ url }: DatabaseSettings) => createDataSource(url).initialize(),
    },
    { provide: Clock, useClass: DatabaseClock },
    { provide: Mailer, useClass: SmtpMailer },
    Vault,
    Jobs,
    GivenUpJobs,
    FailedJobs,
    Reactions,
    RecurringTasks,
    StepsWithin,
    Store,
    Readiness,
    Lifecycle,
  ],
  exports: [DataSource, DiscoveryModule, Clock, Mailer, Vault, Store, FailedJobs],
})
export class SharedModule {}
