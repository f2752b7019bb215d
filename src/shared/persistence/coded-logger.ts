import type { Logger } from 'typeorm';
import { log } from '../log.js';
import { databaseFault } from './database-fault.js';

/** TypeORM's voice without the parameters of statements, which are names, hashes and tokens. */
export class CodedLogger implements Logger {
  logQueryError(error: string | Error): void {
    log.warn({ ...databaseFault(error) }, 'database.statement-failed');
  }

  logQuery(): void {}
  logQuerySlow(durationMs: number): void {
    log.warn({ durationMs }, 'database.statement-slow');
  }
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
