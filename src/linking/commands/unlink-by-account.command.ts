import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotLinked } from '../contract/link.errors.js';
import { Links } from '../domain/links.js';

/** Ends the link of the account that just signed in, for somebody whose card is lost; for good with all that is held where `reason` says so. */
export class UnlinkByAccount extends Command<void> {
  constructor(
    readonly accountId: string,
    readonly reason: 'unlinked' | 'erased' = 'unlinked',
  ) {
    super();
  }
}

@CommandHandler(UnlinkByAccount)
export class UnlinkByAccountHandler implements ICommandHandler<UnlinkByAccount> {
  constructor(private readonly links: Links) {}

  async execute({ accountId, reason }: UnlinkByAccount): Promise<void> {
    const link = await this.links.ofAccount(accountId);
    if (!link) throw new NotLinked();
    await this.links.end(link, reason, { kind: 'account', id: accountId });
  }
}
