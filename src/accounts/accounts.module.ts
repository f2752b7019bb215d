import { Module } from '@nestjs/common';
import { PostgresAccounts } from './persistence/postgres-accounts.js';
import { AccountFactsOfHandler } from './queries/account-facts-of.handler.js';
import './accounts-words.js';

/** What the university says of accounts. */
@Module({ providers: [PostgresAccounts, AccountFactsOfHandler] })
export class AccountsModule {}
