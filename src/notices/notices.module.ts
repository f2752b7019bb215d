import { Module } from '@nestjs/common';
import { ObjectToNoticeHandler } from './commands/object-to-notice.command.js';
import { Mailer } from './gateways/mailer.js';
import { SmtpMailer } from './gateways/smtp-mailer.js';
import { ObjectionController } from './pages/objection.controller.js';
import { PostgresNotices } from './persistence/postgres-notices.js';
import { ObjectionOfHandler } from './queries/objection-of.query.js';
import { NoticeWriter } from './reactions/notice-writer.js';
import { TellAccount } from './reactions/tell-account.reaction.js';

/** Tells people by mail what happened to their link and their account. */
@Module({
  controllers: [ObjectionController],
  providers: [
    PostgresNotices,
    NoticeWriter,
    TellAccount,
    ObjectToNoticeHandler,
    ObjectionOfHandler,
    { provide: Mailer, useClass: SmtpMailer },
  ],
})
export class NoticesModule {}
