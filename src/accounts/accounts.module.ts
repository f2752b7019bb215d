import { Module } from '@nestjs/common';
import { AccountsFeedApi } from './api/accounts-feed.api.js';
import { ForgetAccountsHandler } from './commands/forget-accounts.handler.js';
import { HearAccountHandler } from './commands/hear-account.handler.js';
import { NoteMailHandler } from './commands/note-mail.handler.js';
import { DirectoryFeed } from './persistence/directory-feed.js';
import { PostgresAccounts } from './persistence/postgres-accounts.js';
import { AccountFactsOfHandler } from './queries/account-facts-of.handler.js';
import { AccountGroupsHandler } from './queries/account-groups.handler.js';
import { AccountsHeardBeforeHandler } from './queries/accounts-heard-before.handler.js';
import { AccountsOfPersonHandler } from './queries/accounts-of-person.handler.js';
import { AccountsThatLeftHandler } from './queries/accounts-that-left.handler.js';
import { FacultiesOfHandler } from './queries/faculties-of.handler.js';
import { SignInNameOfHandler } from './queries/sign-in-name-of.handler.js';
import { FollowDirectory } from './reactions/follow-directory.task.js';
import './accounts-words.js';

/** What the university says of accounts. */
@Module({
  controllers: [AccountsFeedApi],
  providers: [
    PostgresAccounts,
    DirectoryFeed,
    AccountFactsOfHandler,
    AccountsOfPersonHandler,
    AccountsThatLeftHandler,
    AccountsHeardBeforeHandler,
    AccountGroupsHandler,
    FacultiesOfHandler,
    SignInNameOfHandler,
    ForgetAccountsHandler,
    HearAccountHandler,
    NoteMailHandler,
    FollowDirectory,
  ],
})
export class AccountsModule {}
