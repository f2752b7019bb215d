import { Module } from '@nestjs/common';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import './desk-words.js';
import { DeskController } from './pages/desk.controller.js';

/** Where operators help people: what waits for a decision, what happened to a person, and how things stand as a whole. */
@Module({
  imports: [SessionsModule],
  controllers: [DeskController],
})
export class DeskModule {}
