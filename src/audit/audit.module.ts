import { Global, Module } from '@nestjs/common';
import { AuditTrail } from '../shared/persistence/audit-trail.js';
import { ChainedAuditTrail } from './persistence/chained-audit-trail.js';

/** The append-only record of every change; global, because the one door to the database writes to it. */
@Global()
@Module({ providers: [{ provide: AuditTrail, useClass: ChainedAuditTrail }], exports: [AuditTrail] })
export class AuditModule {}
