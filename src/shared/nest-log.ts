import type { LoggerService } from '@nestjs/common';
import { log } from './log.js';

/** Nest's own voice, as codes in our log: its texts may quote what must not be logged. */
export class NestLog implements LoggerService {
  log(): void {}

  error(error: unknown, ...context: unknown[]): void {
    log.error({ error, context: context.at(-1) }, 'nest.error');
  }

  warn(_message: unknown, ...context: unknown[]): void {
    log.warn({ context: context.at(-1) }, 'nest.warning');
  }
}
