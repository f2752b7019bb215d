import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ForgetAccounts } from '../contract/forget-accounts.command.js';

@CommandHandler(ForgetAccounts)
export class ForgetAccountsHandler implements ICommandHandler<ForgetAccounts> {
  constructor(private readonly database: DataSource) {}

  async execute({ accountIds, heardBefore }: ForgetAccounts): Promise<void> {
    await this.database.query('DELETE FROM accounts.account WHERE id = ANY($1) AND as_of < $2', [
      accountIds,
      heardBefore,
    ]);
  }
}
