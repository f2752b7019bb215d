import { Module } from '@nestjs/common';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import { LinkingModule } from '../linking/linking.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { CaseExecution } from './commands/case-execution.js';
import { IssueCredentialHandler } from './commands/issue-credential.command.js';
import { Cases } from './domain/cases.js';
import { RecoveryController } from './pages/recovery.controller.js';
import { RecoveryOffer } from './pages/recovery-offer.js';
import { PostgresCases } from './persistence/postgres-cases.js';
import { CaseOfProofHandler } from './queries/case-of-proof.query.js';
import { CancelCasesWithLink } from './reactions/cancel-cases-with-link.step.js';
import { EndSessionsWhenIssued } from './reactions/end-sessions-when-issued.step.js';
import { VoidIssuedWhenSuspended } from './reactions/void-issued.reaction.js';

/** Gives back a way to sign in: a temporary password, or a pass to set up MFA anew. */
@Module({
  imports: [SessionsModule, VerificationModule, LinkingModule],
  controllers: [RecoveryController],
  providers: [
    IssueCredentialHandler,
    CaseExecution,
    CaseOfProofHandler,
    CancelCasesWithLink,
    EndSessionsWhenIssued,
    VoidIssuedWhenSuspended,
    RecoveryOffer,
    { provide: Cases, useClass: PostgresCases },
  ],
})
export class RecoveryModule {}
