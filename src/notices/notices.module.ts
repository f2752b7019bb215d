import { Module } from '@nestjs/common';
import { ObjectToNoticeHandler } from './commands/object-to-notice.command.js';
import { NoticeWriter } from './mail/notice-writer.js';
import { AddressesOnStatus } from './pages/addresses-on-status.js';
import { ObjectionController } from './pages/objection.controller.js';
import { PostgresNotices } from './persistence/postgres-notices.js';
import { ObjectionOfHandler } from './queries/objection-of.query.js';
import { PurgeNotices } from './reactions/purge-notices.task.js';
import { TellAccount } from './reactions/tell-account.reaction.js';

/** Tells people by mail what happened to their link and their account. */
@Module({
  controllers: [ObjectionController],
  providers: [
    PostgresNotices,
    NoticeWriter,
    TellAccount,
    PurgeNotices,
    ObjectToNoticeHandler,
    ObjectionOfHandler,
    AddressesOnStatus,
  ],
})
export class NoticesModule {}
