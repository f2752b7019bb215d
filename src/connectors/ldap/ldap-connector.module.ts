import { type DynamicModule, Module } from '@nestjs/common';
import { AccountDirectory } from '../../accounts/ports/account-directory.js';
import { CredentialDirectory } from '../../recovery/ports/credential-directory.js';
import { LdapDirectory } from './ldap-directory.js';
import type { LdapSettings } from './ldap-settings.js';

/** A directory over LDAP behind the ports of accounts and recovery. */
@Module({})
export class LdapConnectorModule {
  static with(settings: LdapSettings): DynamicModule {
    const directory = new LdapDirectory(settings);
    return {
      module: LdapConnectorModule,
      global: true,
      providers: [
        { provide: AccountDirectory, useValue: directory },
        { provide: CredentialDirectory, useValue: directory },
      ],
      exports: [AccountDirectory, CredentialDirectory],
    };
  }
}
