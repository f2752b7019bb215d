import { Module } from '@nestjs/common';
import { AddressQuotas } from '../auth/browser/address-quotas.js';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import { AuditController } from './audit/audit.controller.js';
import { AskForActHandler } from './commands/ask-for-act.command.js';
import { CarryOut } from './commands/carry-out.js';
import { ConfirmActHandler, DropActHandler } from './commands/confirm-act.command.js';
import './desk-words.js';
import { Acts } from './domain/acts.js';
import { EffectsController } from './effects/effects.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { Gathering } from './figures/gathering/gathering.js';
import { ActsController } from './people/acts.controller.js';
import { PeopleController } from './people/people.controller.js';
import { People } from './people/people.js';
import { DeskCodes } from './persistence/desk-codes.js';
import { Lookups } from './persistence/lookups.js';
import { Looks } from './persistence/looks.js';
import { Objections } from './persistence/objections.js';
import { PostgresActs } from './persistence/postgres-acts.js';
import { ActsInQueue } from './queue/acts-in-queue.js';
import { FailedEffectsInQueue } from './queue/failed-effects-in-queue.js';
import { HeldLinksInQueue } from './queue/held-links-in-queue.js';
import { ObjectionsInQueue } from './queue/objections-in-queue.js';
import { Queue } from './queue/queue.js';
import { SomebodyElse } from './queries/somebody-else.js';
import { QueueController } from './queue/queue.controller.js';
import { RescuesInQueue } from './queue/rescues-in-queue.js';
import { DropOvertakenActs } from './reactions/drop-overtaken-acts.step.js';
import { OpenObjection } from './reactions/open-objection.step.js';
import { RestOnAct } from './reactions/rest-on-act.step.js';
import { PurgeDesk } from './reactions/purge-desk.task.js';
import { OfficeController } from './rescue/office.controller.js';
import { RescueDeskController } from './rescue/rescue-desk.controller.js';
import { RescueSights } from './rescue/rescue-sights.js';
import { DeskCodeController } from './status/desk-code.controller.js';
import { DeskCodeSection } from './status/desk-code-section.js';
import { DeskOnHistory } from './status/desk-on-history.js';

/** Where operators help people: what waits for a decision, what happened to a person, and how things stand as a whole. */
@Module({
  imports: [SessionsModule],
  controllers: [
    QueueController,
    PeopleController,
    ActsController,
    EffectsController,
    AuditController,
    FiguresController,
    // The office's page before those of single applications, whose ids would take its place.
    OfficeController,
    RescueDeskController,
    DeskCodeController,
  ],
  providers: [
    AskForActHandler,
    ConfirmActHandler,
    DropActHandler,
    CarryOut,
    { provide: Acts, useClass: PostgresActs },
    DeskCodes,
    Lookups,
    Looks,
    Objections,
    People,
    Queue,
    RescuesInQueue,
    HeldLinksInQueue,
    ObjectionsInQueue,
    ActsInQueue,
    FailedEffectsInQueue,
    OpenObjection,
    DropOvertakenActs,
    RestOnAct,
    PurgeDesk,
    RescueSights,
    SomebodyElse,
    DeskCodeSection,
    DeskOnHistory,
    Gathering,
    AddressQuotas,
  ],
})
export class DeskModule {}
