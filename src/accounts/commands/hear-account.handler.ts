import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { AccountUnknown, FactsFromFuture, MergedIntoItself } from '../contract/account.errors.js';
import { HearAccount, type Hearing } from '../contract/hear-account.command.js';
import { PostgresAccounts } from '../persistence/postgres-accounts.js';

/** Seconds by which the clock of another system may be ahead of ours. */
export const AHEAD_SECONDS = 60;

@CommandHandler(HearAccount)
export class HearAccountHandler implements ICommandHandler<HearAccount> {
  constructor(
    private readonly accounts: PostgresAccounts,
    private readonly clock: Clock,
  ) {}

  async execute({ facts: { asOf, ...facts }, by }: HearAccount): Promise<Hearing> {
    if (facts.mergedInto === facts.accountId) throw new MergedIntoItself();
    const now = await this.clock.now();
    if (asOf.getTime() > now.getTime() + AHEAD_SECONDS * 1_000) throw new FactsFromFuture();
    const trueAt = asOf < now ? asOf : now;
    try {
      const { current } = await this.accounts.hear(facts, trueAt, by);
      return current.asOf > trueAt ? 'outdated' : 'accepted';
    } catch (error) {
      // Nobody else's facts are any business of ours.
      if (error instanceof AccountUnknown) return 'accepted';
      throw error;
    }
  }
}
