import { CommandBus } from '@nestjs/cqrs';
import { AccountChanged, AccountMerged } from '../../accounts/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { type Reaction, Whenever } from '../../shared/events/whenever.js';
import { FollowAccount } from '../commands/follow-account.command.js';

/** Lets a link follow what the university says of its account: another name, another person, one account of two. */
@Whenever({ queue: 'linking.follow-account', to: [AccountChanged, AccountMerged] })
export class FollowAccountWhenChanged implements Reaction<AccountChanged | AccountMerged> {
  constructor(private readonly commands: CommandBus) {}

  async handle({ data }: RecordedEvent<AccountChanged | AccountMerged>): Promise<void> {
    await this.commands.execute(new FollowAccount(data.accountId));
  }
}
