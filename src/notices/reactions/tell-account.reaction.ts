import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import { type AccountFacts, AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { RecoveryFailed } from '../../recovery/contract/events.js';
import { type MailOutcome, NoteMail } from '../../accounts/contract/note-mail.command.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { type Reaction, Whenever } from '../../shared/events/whenever.js';
import { log } from '../../shared/log.js';
import { mayOutliveAccount, NOTIFIABLE_EVENTS, type NotifiableEvent, noticeKindOf } from '../domain/notice-kind.js';
import { AddressRefused, Mailer } from '../../shared/mail/mailer.js';
import { NoticeWriter } from '../mail/notice-writer.js';
import { type NewNotice, type Notice, PostgresNotices } from '../persistence/postgres-notices.js';

/** Mails every known address of an account whenever something happened to its link or its credentials. */
@Whenever({ queue: 'notices.tell-account', to: NOTIFIABLE_EVENTS })
export class TellAccount implements Reaction<NotifiableEvent> {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly notices: PostgresNotices,
    private readonly writer: NoticeWriter,
    private readonly mailer: Mailer,
  ) {}

  async handle({ id, at, data }: RecordedEvent<NotifiableEvent>): Promise<void> {
    const kind = noticeKindOf(data);
    if (!kind) return;
    const { linkId, accountId } = data;
    const about = {
      ...(linkId && { linkId }),
      ...('rescueId' in data && { rescueId: data.rescueId }),
      ...(data.type === RecoveryFailed.type && {
        refusal: { code: 'recovery.directory-refused', reason: data.reason },
      }),
    };
    const account = await this.factsOf(accountId);
    if (account) return this.tell({ id, kind, ...about, accountId, happenedAt: new Date(at) }, account);
    // Tried again for a day, since a directory may be behind; what is left then lies with the dead letters.
    if (!mayOutliveAccount(kind)) throw new AccountUnknown();
    log.info({ noticeId: id, kind }, 'notices.nobody-to-tell');
  }

  /** Undefined only when the directory itself has said that it does not know the account. */
  private async factsOf(accountId: string): Promise<AccountFacts | undefined> {
    const known = await this.queries.execute(new AccountFactsOf(accountId, 'known'));
    return known ?? this.queries.execute(new AccountFactsOf(accountId, 'now'));
  }

  private async tell(news: NewNotice, account: AccountFacts): Promise<void> {
    const notice = await this.notices.remember(news);
    const outcomes: MailOutcome[] = [];
    const failed: unknown[] = [];
    for (const to of account.addresses) {
      try {
        const done = await this.notices.outcomeAt(notice.id, to);
        outcomes.push(done ?? (await this.mail(notice, account, to)));
      } catch (error) {
        // One bad address must not keep the news from the others.
        failed.push(error);
      }
    }
    if (failed.length > 0) throw failed[0];
    if (!outcomes.includes('taken')) log.warn({ noticeId: notice.id, kind: notice.kind }, 'notices.nobody-reached');
  }

  /** Throws where it must be tried again; an address that was refused for good is noted and done with. */
  private async mail(notice: Notice, account: AccountFacts, to: string): Promise<MailOutcome> {
    const outcome = await this.mailer.send(this.writer.write(notice, account, to)).then(
      () => 'taken' as const,
      (error: unknown) => {
        if (error instanceof AddressRefused) return 'refused' as const;
        throw error;
      },
    );
    // After a crash before the note, one address may hear twice; the Message-ID is then the same.
    await this.notices.noteOutcome(notice.id, to, outcome);
    await this.commands.execute(new NoteMail(notice.accountId, to, outcome));
    return outcome;
  }
}
