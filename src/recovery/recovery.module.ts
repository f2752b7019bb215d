import { Module } from '@nestjs/common';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import { LinkingModule } from '../linking/linking.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { CaseExecution } from './commands/case-execution.js';
import { IssueCredentialHandler } from './commands/issue-credential.command.js';
import { Cases } from './domain/cases.js';
import { RecoveryController } from './pages/recovery.controller.js';
import { RecoveryOnStatus } from './pages/recovery-on-status.js';
import { RecoveryOffer } from './pages/recovery-offer.js';
import { PostgresCases } from './persistence/postgres-cases.js';
import { CaseOfProofHandler } from './queries/case-of-proof.query.js';
import { CancelCasesWithAccount } from './reactions/cancel-cases-with-account.step.js';
import { CancelCasesWithLink } from './reactions/cancel-cases-with-link.step.js';
import { EndSessionsWhenIssued } from './reactions/end-sessions-when-issued.step.js';
import { EraseCasesWithLink } from './reactions/erase-cases-with-link.step.js';
import { PurgeCases } from './reactions/purge-cases.task.js';
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
    CancelCasesWithAccount,
    EraseCasesWithLink,
    PurgeCases,
    EndSessionsWhenIssued,
    VoidIssuedWhenSuspended,
    RecoveryOffer,
    RecoveryOnStatus,
    { provide: Cases, useClass: PostgresCases },
  ],
})
export class RecoveryModule {}
