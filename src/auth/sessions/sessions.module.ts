import { Module } from '@nestjs/common';
import { AccountSessions } from './account-sessions.js';
import { LeaveController } from './leave.controller.js';
import { PurgeSessions } from './purge-sessions.task.js';
import { Visitors } from './visitor.js';

/** Sessions of browsers, and who visits. */
@Module({
  controllers: [LeaveController],
  providers: [AccountSessions, Visitors, PurgeSessions],
  exports: [AccountSessions, Visitors],
})
export class SessionsModule {}
