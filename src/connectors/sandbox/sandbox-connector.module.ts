import { type DynamicModule, Module } from '@nestjs/common';
import { AccountDirectory } from '../../accounts/ports/account-directory.js';
import { CredentialDirectory } from '../../recovery/ports/credential-directory.js';
import { SandboxDirectorySettings } from './sandbox-directory-settings.js';
import { SandboxDirectory } from './sandbox-directory.js';

/** The pretend university's directory behind the ports of accounts and recovery. */
@Module({})
export class SandboxConnectorModule {
  static with(settings: SandboxDirectorySettings): DynamicModule {
    return {
      module: SandboxConnectorModule,
      global: true,
      providers: [
        SandboxDirectory,
        { provide: SandboxDirectorySettings, useValue: settings },
        { provide: AccountDirectory, useExisting: SandboxDirectory },
        { provide: CredentialDirectory, useExisting: SandboxDirectory },
      ],
      exports: [AccountDirectory, CredentialDirectory],
    };
  }
}
