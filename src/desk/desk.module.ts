import { Module } from '@nestjs/common';
import { SessionsModule } from '../auth/sessions/sessions.module.js';
import './desk-words.js';
import { DeskController } from './pages/desk.controller.js';
import { OfficeController } from './rescue/office.controller.js';
import { RescueDeskController } from './rescue/rescue-desk.controller.js';
import { RescueSights } from './rescue/rescue-sights.js';

/** Where operators help people: what waits for a decision, what happened to a person, and how things stand as a whole. */
@Module({
  imports: [SessionsModule],
  // The office's page before those of single applications, whose ids would take its place.
  controllers: [DeskController, OfficeController, RescueDeskController],
  providers: [RescueSights],
})
export class DeskModule {}
