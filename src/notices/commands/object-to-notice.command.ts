import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { SuspendLink } from '../../linking/contract/suspend-link.command.js';
import { StopRescue } from '../../rescue/contract/desk.commands.js';
import { ObjectionUsed } from '../domain/objection.errors.js';
import { ObjectionOf } from '../queries/objection-of.query.js';
import { PostgresNotices } from '../persistence/postgres-notices.js';

/** Somebody says by a notice's link that it was not them: the link of card and account is suspended, the application that it is about stopped. */
export class ObjectToNotice extends Command<void> {
  constructor(readonly token: string) {
    super();
  }
}

@CommandHandler(ObjectToNotice)
export class ObjectToNoticeHandler implements ICommandHandler<ObjectToNotice> {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly notices: PostgresNotices,
  ) {}

  async execute({ token }: ObjectToNotice): Promise<void> {
    const notice = await this.queries.execute(new ObjectionOf(token));
    const by = { kind: 'notice', id: notice.id } as const;
    // Stopped first: if the note fails, it is stopped all the same and the objection can be made again.
    if (notice.linkId) await this.commands.execute(new SuspendLink(notice.linkId, by));
    if (notice.rescueId) await this.commands.execute(new StopRescue(notice.rescueId, by));
    if (!(await this.notices.object(notice))) throw new ObjectionUsed();
    // Once more, since somebody at the desk may have restored it in between; from the note on nobody does.
    if (notice.linkId) await this.commands.execute(new SuspendLink(notice.linkId, by));
  }
}
