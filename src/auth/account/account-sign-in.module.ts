import { Module } from '@nestjs/common';
import { OidcModule } from '../oidc/oidc.module.js';
import { AccountClient } from './account-client.js';
import { AccountStrategy } from './account.strategy.js';

/** Signing in with UTokyo Account; needs AccountProviderSettings and the DataSource from a global module. */
@Module({ imports: [OidcModule], providers: [AccountClient, AccountStrategy] })
export class AccountSignInModule {}
