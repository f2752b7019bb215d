import { Module } from '@nestjs/common';
import { AddressQuotas } from '../auth/browser/address-quotas.js';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import { LinkingModule } from '../linking/linking.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { RescuesApi } from './api/rescues.api.js';
import { AccessOpening } from './commands/access-opening.js';
import { AnswerDeskHandler } from './commands/answer-desk.command.js';
import { Applicants } from './commands/applicants.js';
import { ApplyForRescueHandler } from './commands/apply-for-rescue.command.js';
import { ContactCodes } from './commands/contact-codes.js';
import { ChangedRescues } from './commands/changed-rescues.js';
import { DESK_HANDLERS } from './commands/desk.handlers.js';
import { RecordIdentityCheckHandler } from './commands/record-identity-check.handler.js';
import {
  DataStandingOfHandler,
  RescueForDeskHandler,
  RescuesForDeskHandler,
} from './queries/rescues-for-desk.handlers.js';
import { OpenAccessHandler } from './commands/open-access.command.js';
import { ProveContactHandler } from './commands/prove-contact.command.js';
import { SendContactCodeHandler } from './commands/send-contact-code.command.js';
import { SYSTEMS_HANDLERS } from './commands/systems.handlers.js';
import { WithdrawRescueHandler } from './commands/withdraw-rescue.command.js';
import { Rescues } from './domain/rescues.js';
import { ContactByMail } from './gateways/contact-by-mail.js';
import { RescueCaseController } from './pages/rescue-case.controller.js';
import { RescueController } from './pages/rescue.controller.js';
import { RescueOffer } from './pages/rescue-offer.js';
import { RescueOnStatus } from './pages/rescue-on-status.js';
import { CaseLinks } from './persistence/case-links.js';
import { PostgresRescues } from './persistence/postgres-rescues.js';
import { ContactPost } from './ports/contact-post.js';
import { ListedRescuesHandler } from './queries/listed-rescues.handler.js';
import { OpenRescuesHandler } from './queries/open-rescues.handler.js';
import { Eligibilities } from './queries/eligibilities.js';
import { CancelAbandoned } from './reactions/cancel-abandoned.task.js';
import { CloseDueAccess } from './reactions/close-due-access.task.js';
import { EndRescuesWithLink } from './reactions/end-rescues-with-link.step.js';
import { PurgeRescues } from './reactions/purge-rescues.task.js';
import { RemindOfEnd } from './reactions/remind-of-end.task.js';
import { TellApplicant } from './reactions/tell-applicant.reaction.js';

/** Lets former members at their cloud data for some days, once. */
@Module({
  imports: [SessionsModule, VerificationModule, LinkingModule],
  controllers: [RescueController, RescueCaseController, RescuesApi],
  providers: [
    ApplyForRescueHandler,
    ProveContactHandler,
    SendContactCodeHandler,
    AnswerDeskHandler,
    WithdrawRescueHandler,
    OpenAccessHandler,
    ...DESK_HANDLERS,
    ...SYSTEMS_HANDLERS,
    ListedRescuesHandler,
    RecordIdentityCheckHandler,
    RescuesForDeskHandler,
    RescueForDeskHandler,
    DataStandingOfHandler,
    OpenRescuesHandler,
    ChangedRescues,
    AccessOpening,
    Applicants,
    ContactCodes,
    CaseLinks,
    Eligibilities,
    AddressQuotas,
    CloseDueAccess,
    RemindOfEnd,
    CancelAbandoned,
    PurgeRescues,
    EndRescuesWithLink,
    TellApplicant,
    RescueOffer,
    RescueOnStatus,
    { provide: Rescues, useClass: PostgresRescues },
    { provide: ContactPost, useClass: ContactByMail },
  ],
})
export class RescueModule {}
