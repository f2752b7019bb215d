import { Module } from '@nestjs/common';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { LinkStateApi } from './api/link-state.api.js';
import { SuspensionApi } from './api/suspension.api.js';
import { FollowAccountHandler } from './commands/follow-account.command.js';
import { ImportLinkHandler } from './commands/import-link.handler.js';
import { LinkCardHandler } from './commands/link-card.command.js';
import { SuspendLinkHandler } from './commands/suspend-link.handler.js';
import { DESK_HANDLERS } from './commands/desk.handlers.js';
import { HeldLinksHandler } from './queries/held-links.handler.js';
import { UnlinkByAccountHandler } from './commands/unlink-by-account.command.js';
import { UnlinkByCardHandler } from './commands/unlink-by-card.command.js';
import { LinkUse } from './contract/link-use.js';
import { Links } from './domain/links.js';
import { EndingProofs } from './pages/ending-proof.js';
import { ErasureController } from './pages/erasure.controller.js';
import { LinkCardController } from './pages/link-card.controller.js';
import { LinkOffer } from './pages/link-offer.js';
import { RehearsalController } from './pages/rehearsal.controller.js';
import { StatusController } from './pages/status.controller.js';
import { StatusParts } from './pages/status-parts.js';
import { UnlinkOffer } from './pages/unlink-offer.js';
import { UnlinkController } from './pages/unlink.controller.js';
import { LockingLinkUse } from './persistence/locking-link-use.js';
import { PostgresLinks } from './persistence/postgres-links.js';
import { LinkOfAccountHandler, LinkOfCardHandler } from './queries/link.handlers.js';
import { LinkedAccountsHandler } from './queries/linked-accounts.handler.js';
import { LinkingPlans } from './queries/linking-plans.js';
import { StoppedLinksHandler } from './queries/stopped-links.handler.js';
import { StudentAccountOfHandler } from './queries/student-account-of.query.js';
import { UsesOfLinkHandler } from './queries/uses-of-link.handler.js';
import { EndSessionsWithAccount } from './reactions/end-sessions-with-account.step.js';
import { EndSessionsWithLink } from './reactions/end-sessions-with-link.step.js';
import { EraseAfterRetention } from './reactions/erase-after-retention.task.js';
import { EraseUsesWithLink } from './reactions/erase-uses-with-link.step.js';
import { ForgetUnlinkedAccounts } from './reactions/forget-unlinked-accounts.task.js';
import { FollowAccountWhenChanged } from './reactions/follow-account.reaction.js';
import { PurgeEndedLinks } from './reactions/purge-ended-links.task.js';

/** The bond between a card and an account, and its rules. */
@Module({
  imports: [SessionsModule, VerificationModule],
  controllers: [
    LinkCardController,
    UnlinkController,
    ErasureController,
    StatusController,
    RehearsalController,
    LinkStateApi,
    SuspensionApi,
  ],
  providers: [
    LinkCardHandler,
    UnlinkByCardHandler,
    UnlinkByAccountHandler,
    SuspendLinkHandler,
    ...DESK_HANDLERS,
    HeldLinksHandler,
    ImportLinkHandler,
    FollowAccountHandler,
    LinkingPlans,
    StudentAccountOfHandler,
    UsesOfLinkHandler,
    LinkedAccountsHandler,
    StoppedLinksHandler,
    EndingProofs,
    StatusParts,
    LinkOfCardHandler,
    LinkOfAccountHandler,
    LinkOffer,
    UnlinkOffer,
    EndSessionsWithLink,
    EndSessionsWithAccount,
    EraseUsesWithLink,
    EraseAfterRetention,
    PurgeEndedLinks,
    ForgetUnlinkedAccounts,
    FollowAccountWhenChanged,
    { provide: Links, useClass: PostgresLinks },
    { provide: LinkUse, useClass: LockingLinkUse },
  ],
  exports: [LinkUse],
})
export class LinkingModule {}
