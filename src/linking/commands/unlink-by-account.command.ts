import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotLinked } from '../contract/link.errors.js';
import { Links } from '../domain/links.js';

/** Ends the link of the account that just signed in, for somebody whose card is lost. */
export class UnlinkByAccount extends Command<void> {
  constructor(readonly accountId: string) {
    super();
  }
}

@CommandHandler(UnlinkByAccount)
export class UnlinkByAccountHandler implements ICommandHandler<UnlinkByAccount> {
  constructor(private readonly links: Links) {}

  async execute({ accountId }: UnlinkByAccount): Promise<void> {
    const link = await this.links.ofAccount(accountId);
    if (!link) throw new NotLinked();
    await this.links.end(link, 'unlinked', { kind: 'account', id: accountId });
  }
}
