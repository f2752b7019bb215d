import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { NoteMail } from '../contract/note-mail.command.js';
import { PostgresAccounts } from '../persistence/postgres-accounts.js';

@CommandHandler(NoteMail)
export class NoteMailHandler implements ICommandHandler<NoteMail> {
  constructor(
    private readonly accounts: PostgresAccounts,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId, address, outcome }: NoteMail): Promise<void> {
    const known = await this.accounts.find(accountId);
    if (!known?.learnsFromMail(address, outcome)) return;
    await this.accounts.noteMail(accountId, address, outcome, await this.clock.now());
  }
}
