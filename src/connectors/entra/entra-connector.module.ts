import { type DynamicModule, Module } from '@nestjs/common';
import { AccountDirectory } from '../../accounts/ports/account-directory.js';
import { CredentialDirectory } from '../../recovery/ports/credential-directory.js';
import { EntraDirectory } from './entra-directory.js';
import type { EntraSettings } from './entra-settings.js';

/** Entra ID behind the ports of accounts and recovery. */
@Module({})
export class EntraConnectorModule {
  static with(settings: EntraSettings): DynamicModule {
    const directory = new EntraDirectory(settings);
    return {
      module: EntraConnectorModule,
      global: true,
      providers: [
        { provide: AccountDirectory, useValue: directory },
        { provide: CredentialDirectory, useValue: directory },
      ],
      exports: [AccountDirectory, CredentialDirectory],
    };
  }
}
