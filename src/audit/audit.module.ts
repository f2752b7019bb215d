import { Global, Module } from '@nestjs/common';
import { AuditTrail } from '../shared/persistence/audit-trail.js';
import { RecordsSinceHandler } from './queries/audit-feed.handler.js';
import { EventCountHandler } from './queries/event-count.handler.js';
import { EventsByReasonHandler } from './queries/events-by-reason.handler.js';
import { AccountsPerWeekHandler } from './queries/accounts-per-week.handler.js';
import { ChainedAuditTrail } from './persistence/chained-audit-trail.js';
import { RecordsByOperatorsHandler, RecordsOfAccountHandler } from './queries/audit-records.handlers.js';

/** The append-only record of every change; global, because the one door to the database writes to it. */
@Global()
@Module({
  providers: [
    { provide: AuditTrail, useClass: ChainedAuditTrail },
    RecordsOfAccountHandler,
    RecordsByOperatorsHandler,
    AccountsPerWeekHandler,
    EventsByReasonHandler,
    EventCountHandler,
    RecordsSinceHandler,
  ],
  exports: [AuditTrail],
})
export class AuditModule {}
