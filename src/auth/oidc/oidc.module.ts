import { Module } from '@nestjs/common';
import { OidcTransactions } from './oidc-transactions.js';
import { PostgresOidcTransactions } from './postgres-oidc-transactions.js';

/** Sign-ins under way, for the strategies of both providers. */
@Module({
  providers: [{ provide: OidcTransactions, useClass: PostgresOidcTransactions }],
  exports: [OidcTransactions],
})
export class OidcModule {}
