import { Module } from '@nestjs/common';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import './desk-words.js';
import { FiguresController } from './figures/figures.controller.js';
import { Gathering } from './figures/gathering/gathering.js';
import { DeskController } from './pages/desk.controller.js';

/** Where operators help people: what waits for a decision, what happened to a person, and how things stand as a whole. */
@Module({
  imports: [SessionsModule],
  controllers: [DeskController, FiguresController],
  providers: [Gathering],
})
export class DeskModule {}
