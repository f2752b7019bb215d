import type { AccountFacts } from '../accounts/contract/account-facts.query.js';
import { DirectoryUnavailable } from '../recovery/ports/directory-errors.js';
import { log } from '../shared/log.js';
import { AccountUnreadable } from './mapping/account-unreadable.js';

/** The facts of each, without those of accounts that cannot be read: one of them must not keep the news of all others back. */
export async function readableFacts<From>(
  all: readonly From[],
  factsOf: (one: From) => AccountFacts | undefined | Promise<AccountFacts | undefined>,
): Promise<readonly AccountFacts[]> {
  const facts: AccountFacts[] = [];
  for (const one of all) {
    try {
      const found = await factsOf(one);
      if (found) facts.push(found);
    } catch (error) {
      if (!(error instanceof AccountUnreadable)) throw error;
      log.warn({ code: error.code }, 'directory.account-unreadable');
    }
  }
  return facts;
}

/** What it means for somebody who asks for one account that it cannot be read: the directory does not say what must be known. */
export function unavailableWhereUnreadable(error: unknown): never {
  if (!(error instanceof AccountUnreadable)) throw error;
  log.error({ code: error.code }, 'directory.account-unreadable');
  throw new DirectoryUnavailable();
}
