import type { AccountFacts } from '../accounts/contract/account-facts.query.js';
import { log } from '../shared/log.js';
import { AccountUnreadable } from './mapping/account-unreadable.js';

/** The facts of each, without those of accounts that cannot be read: one of them must not keep the news of all others back. */
export async function readableFacts<From>(
  all: readonly From[],
  factsOf: (one: From) => AccountFacts | undefined | Promise<AccountFacts | undefined>,
): Promise<readonly AccountFacts[]> {
  const facts = await Promise.all(
    all.map(async (one) => {
      try {
        return await factsOf(one);
      } catch (error) {
        if (!(error instanceof AccountUnreadable)) throw error;
        log.warn({ code: error.code }, 'directory.account-unreadable');
        return undefined;
      }
    }),
  );
  return facts.filter((each) => each !== undefined);
}
