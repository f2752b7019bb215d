import { QueryBus } from '@nestjs/cqrs';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { type Reaction, Whenever } from '../../shared/events/whenever.js';
import { NOTIFIABLE_EVENTS, type NotifiableEvent } from '../domain/notifiable.js';
import { Mailer } from '../gateways/mailer.js';
import { PostgresNotices } from '../persistence/postgres-notices.js';
import { NoticeWriter } from './notice-writer.js';

/** Mails every known address of an account whenever something happened to its link or its credentials. */
@Whenever({ queue: 'notices.tell-account', to: NOTIFIABLE_EVENTS })
export class TellAccount implements Reaction<NotifiableEvent> {
  constructor(
    private readonly queries: QueryBus,
    private readonly notices: PostgresNotices,
    private readonly writer: NoticeWriter,
    private readonly mailer: Mailer,
  ) {}

  async handle({ id, type, at, data }: RecordedEvent<NotifiableEvent>): Promise<void> {
    const account = await this.queries.execute(new AccountFactsOf(data.accountId, 'known'));
    if (!account) throw new AccountUnknown();
    const { linkId, accountId } = data;
    const notice = {
      id,
      type,
      linkId,
      accountId,
      happenedAt: new Date(at),
      objectionToken: this.notices.objectionToken(id),
    };
    await this.notices.remember(notice);
    for (const [index, to] of account.addresses.entries()) {
      // After a crash between mail and note, one address may hear twice; the Message-ID is then the same.
      if (await this.notices.wentTo(id, to)) continue;
      await this.mailer.send({
        to,
        messageId: this.writer.messageId(id, index),
        ...this.writer.write(notice, account.language),
      });
      await this.notices.noteSent(id, to);
    }
  }
}
