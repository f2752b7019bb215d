import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { SuspendLink } from '../../linking/contract/suspend-link.command.js';
import { ObjectionUsed } from '../domain/objection.errors.js';
import { ObjectionOf } from '../queries/objection-of.query.js';
import { PostgresNotices } from '../persistence/postgres-notices.js';

/** Somebody says by a notice's link that it was not them: the link of card and account is suspended. */
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
    // Suspended first: if the note fails, the link is stopped all the same and the objection can be made again.
    await this.commands.execute(new SuspendLink(notice.linkId, { kind: 'notice', id: notice.id }));
    if (!(await this.notices.object(notice))) throw new ObjectionUsed();
  }
}
