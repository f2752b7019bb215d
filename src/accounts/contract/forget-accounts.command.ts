import { Command } from '@nestjs/cqrs';

/** Forgets what the university said of accounts that nobody here has to do with any more, unless it was heard again since. */
export class ForgetAccounts extends Command<void> {
  constructor(
    readonly accountIds: readonly string[],
    readonly heardBefore: Date,
  ) {
    super();
  }
}
