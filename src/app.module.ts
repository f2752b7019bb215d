import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccountsModule } from './accounts/accounts.module.js';
import { AlumniModule } from './alumni/alumni.module.js';
import { ApiModule } from './api/api.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import type { Configuration } from './config/configuration.js';
import { ConfigurationModule } from './config/configuration.module.js';
import { DeskModule } from './desk/desk.module.js';
import { EventsOutModule } from './events-out/events-out.module.js';
import { FrontModule } from './front/front.module.js';
import { LinkingModule } from './linking/linking.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { ProviderModule } from './provider/provider.module.js';
import { RecoveryModule } from './recovery/recovery.module.js';
import { RescueModule } from './rescue/rescue.module.js';
import { SharedModule } from './shared/shared.module.js';
import { VerificationModule } from './verification/verification.module.js';

/** The list of modules. */
@Module({})
export class AppModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        ConfigurationModule.with(configuration),
        SharedModule,
        AuditModule,
        ProviderModule,
        AuthModule,
        ApiModule,
        configuration.directory.module(),
        FrontModule,
        AccountsModule,
        VerificationModule,
        LinkingModule,
        RecoveryModule,
        RescueModule,
        AlumniModule,
        NoticesModule,
        DeskModule,
        EventsOutModule,
      ],
    };
  }
}
