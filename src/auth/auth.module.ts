import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AccountSignInController } from './account/account-sign-in.controller.js';
import { AccountSignInModule } from './account/account-sign-in.module.js';
import { CardSignInModule } from './card/card-sign-in.module.js';
import { PurgeTransactions } from './oidc/purge-transactions.task.js';
import { OidcModule } from './oidc/oidc.module.js';
import './oidc/sign-in-words.js';
import { SessionsModule } from './sessions/sessions.module.js';

/** Who is asking: both ways to sign in, and the sessions of browsers. */
@Module({
  imports: [PassportModule, OidcModule, CardSignInModule, AccountSignInModule, SessionsModule],
  controllers: [AccountSignInController],
  providers: [PurgeTransactions],
})
export class AuthModule {}
