import { Module } from '@nestjs/common';
import { AccountSessions } from './account-sessions.js';
import { PurgeSessions } from './purge-sessions.task.js';
import { Visitors } from './visitor.js';

/** Sessions of browsers, and who visits. */
@Module({
  providers: [AccountSessions, Visitors, PurgeSessions],
  exports: [AccountSessions, Visitors],
})
export class SessionsModule {}
