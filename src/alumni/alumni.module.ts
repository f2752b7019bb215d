import { Module } from '@nestjs/common';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import { LinkingModule } from '../linking/linking.module.js';
import { Statements } from '../provider/statements.js';
import { VerificationModule } from '../verification/verification.module.js';
import { IssueStatementHandler } from './commands/issue-statement.command.js';
import { WithdrawConsentHandler } from './commands/withdraw-consent.command.js';
import { AlumniOffer } from './pages/alumni-offer.js';
import { ConsentsSection } from './pages/consents-section.js';
import { RequestsController } from './pages/requests.controller.js';
import { ServicesController } from './pages/services.controller.js';
import { WithdrawConsentController } from './pages/withdraw-consent.controller.js';
import { PostgresConsents } from './persistence/postgres-consents.js';
import { PostgresStatements } from './persistence/postgres-statements.js';
import { SubjectsForHandler } from './queries/subjects-for.handler.js';
import { EndStatementsWithLink } from './reactions/end-statements-with-link.step.js';
import { PurgeStatements } from './reactions/purge-statements.task.js';

/** States to registered services who somebody was at the university, as that person agrees. */
@Module({
  imports: [SessionsModule, VerificationModule, LinkingModule],
  controllers: [RequestsController, ServicesController, WithdrawConsentController],
  providers: [
    IssueStatementHandler,
    WithdrawConsentHandler,
    SubjectsForHandler,
    PostgresConsents,
    PostgresStatements,
    { provide: Statements, useExisting: PostgresStatements },
    EndStatementsWithLink,
    PurgeStatements,
    AlumniOffer,
    ConsentsSection,
  ],
})
export class AlumniModule {}
