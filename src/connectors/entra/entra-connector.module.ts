import { type DynamicModule, Module } from '@nestjs/common';
import { AccountDirectory } from '../../accounts/ports/account-directory.js';
import { CredentialDirectory } from '../../recovery/ports/credential-directory.js';
import { EntraAccounts } from './entra-accounts.js';
import { EntraCredentials } from './entra-credentials.js';
import type { EntraSettings } from './entra-settings.js';
import { Graph } from '../graph/graph.js';

/** Entra ID behind the ports of accounts and recovery. */
@Module({})
export class EntraConnectorModule {
  static with(settings: EntraSettings): DynamicModule {
    return {
      module: EntraConnectorModule,
      global: true,
      providers: [
        { provide: Graph, useValue: new Graph(settings) },
        { provide: AccountDirectory, useClass: EntraAccounts },
        { provide: CredentialDirectory, useClass: EntraCredentials },
      ],
      exports: [AccountDirectory, CredentialDirectory],
    };
  }
}
