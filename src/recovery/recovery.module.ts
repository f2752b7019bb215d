import { Module } from '@nestjs/common';
import { AddressQuotas } from '../auth/browser/address-quotas.js';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import { LinkingModule } from '../linking/linking.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { RecoveriesApi } from './api/recoveries.api.js';
import { CaseExecution } from './commands/case-execution.js';
import { BeginRecoveryHandler } from './commands/begin-recovery.command.js';
import { CancelRecoveryHandler } from './commands/cancel-recovery.command.js';
import { CodeMail } from './commands/code-mail.js';
import { EnterCodeHandler } from './commands/enter-code.command.js';
import { RecoveringCards } from './commands/recovering-card.js';
import { SendCodeHandler } from './commands/send-code.command.js';
import { TakeStepHandler } from './commands/take-step.command.js';
import { Cases } from './domain/cases.js';
import { CodeByMail } from './gateways/code-by-mail.js';
import { Choices } from './pages/choices.js';
import { GuardForetold } from './pages/guard-foretold.js';
import { GuardOnStatus } from './pages/guard-on-status.js';
import { IssuedPages } from './pages/issued-pages.js';
import { RecoveryController } from './pages/recovery.controller.js';
import { RecoveryStepsController } from './pages/recovery-steps.controller.js';
import { RecoveryOnStatus } from './pages/recovery-on-status.js';
import { RecoveryOffer } from './pages/recovery-offer.js';
import { CaseQuotas } from './persistence/case-quotas.js';
import { PostgresCases } from './persistence/postgres-cases.js';
import { PostgresLeftovers } from './persistence/postgres-leftovers.js';
import { CodePost } from './ports/code-post.js';
import { CaseOfCardHandler } from './queries/case-of-card.query.js';
import { CasesOfAccountHandler } from './queries/cases-of-account.handler.js';
import { Outlooks } from './queries/outlook.js';
import { PastCasesHandler } from './queries/past-cases.handler.js';
import { WaitingRecoveriesHandler } from './queries/waiting-recoveries.handler.js';
import { CancelCasesWithAccount } from './reactions/cancel-cases-with-account.step.js';
import { CancelCasesWithLink } from './reactions/cancel-cases-with-link.step.js';
import { DoAftermath } from './reactions/do-aftermath.reaction.js';
import { EndSessionsWhenIssued } from './reactions/end-sessions-when-issued.step.js';
import { EraseCasesWithLink } from './reactions/erase-cases-with-link.step.js';
import { PurgeCases } from './reactions/purge-cases.task.js';
import { RemindOfPassword } from './reactions/remind-of-password.task.js';
import { SettleSilentCases } from './reactions/settle-silent-cases.task.js';
import { TellDueCases } from './reactions/tell-due-cases.task.js';
import { VoidIssuedWhenSuspended } from './reactions/void-issued.reaction.js';

/** Gives back a way to sign in: a temporary password, or a pass to set up MFA anew. */
@Module({
  imports: [SessionsModule, VerificationModule, LinkingModule],
  controllers: [RecoveryController, RecoveryStepsController, RecoveriesApi],
  providers: [
    BeginRecoveryHandler,
    TakeStepHandler,
    SendCodeHandler,
    EnterCodeHandler,
    CancelRecoveryHandler,
    CaseExecution,
    CodeMail,
    RecoveringCards,
    CaseOfCardHandler,
    PastCasesHandler,
    CasesOfAccountHandler,
    WaitingRecoveriesHandler,
    CaseQuotas,
    Choices,
    Outlooks,
    GuardForetold,
    GuardOnStatus,
    PostgresLeftovers,
    DoAftermath,
    SettleSilentCases,
    RemindOfPassword,
    IssuedPages,
    AddressQuotas,
    TellDueCases,
    CancelCasesWithLink,
    CancelCasesWithAccount,
    EraseCasesWithLink,
    PurgeCases,
    EndSessionsWhenIssued,
    VoidIssuedWhenSuspended,
    RecoveryOffer,
    RecoveryOnStatus,
    { provide: Cases, useClass: PostgresCases },
    { provide: CodePost, useClass: CodeByMail },
  ],
})
export class RecoveryModule {}
