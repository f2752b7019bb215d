import { Global, Module } from '@nestjs/common';
import { AccountDirectory } from '../../accounts/ports/account-directory.js';
import { CredentialDirectory } from '../../recovery/ports/credential-directory.js';
import { SandboxDirectory } from './sandbox-directory.js';

/** The pretend university's directory behind the ports of accounts and recovery. */
@Global()
@Module({
  providers: [
    SandboxDirectory,
    { provide: AccountDirectory, useExisting: SandboxDirectory },
    { provide: CredentialDirectory, useExisting: SandboxDirectory },
  ],
  exports: [AccountDirectory, CredentialDirectory],
})
export class SandboxConnectorModule {}
