import { Module } from '@nestjs/common';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { ImportLinkHandler } from './commands/import-link.handler.js';
import { LinkCardHandler } from './commands/link-card.command.js';
import { SuspendLinkHandler } from './commands/suspend-link.handler.js';
import { UnlinkByAccountHandler } from './commands/unlink-by-account.command.js';
import { UnlinkByCardHandler } from './commands/unlink-by-card.command.js';
import { LinkUse } from './contract/link-use.js';
import { Links } from './domain/links.js';
import { LinkCardController } from './pages/link-card.controller.js';
import { LinkOffer } from './pages/link-offer.js';
import { StatusController } from './pages/status.controller.js';
import { UnlinkOffer } from './pages/unlink-offer.js';
import { UnlinkController } from './pages/unlink.controller.js';
import { LockingLinkUse } from './persistence/locking-link-use.js';
import { PostgresLinks } from './persistence/postgres-links.js';
import { LinkOfAccountHandler, LinkOfCardHandler } from './queries/link.handlers.js';
import { EndSessionsWithLink } from './reactions/end-sessions-with-link.step.js';

/** The bond between a card and an account, and its rules. */
@Module({
  imports: [SessionsModule, VerificationModule],
  controllers: [LinkCardController, UnlinkController, StatusController],
  providers: [
    LinkCardHandler,
    UnlinkByCardHandler,
    UnlinkByAccountHandler,
    SuspendLinkHandler,
    ImportLinkHandler,
    LinkOfCardHandler,
    LinkOfAccountHandler,
    LinkOffer,
    UnlinkOffer,
    EndSessionsWithLink,
    { provide: Links, useClass: PostgresLinks },
    { provide: LinkUse, useClass: LockingLinkUse },
  ],
  exports: [LinkUse],
})
export class LinkingModule {}
