import { Command } from '@nestjs/cqrs';
import type { Actor } from '../../shared/domain/domain-event.js';
import type { DatedAccountFacts } from './account-facts.query.js';

/** What became of facts that were told: `accepted`, or `outdated` where newer ones are known. */
export type Hearing = 'accepted' | 'outdated';

/**
 * Takes facts of an account that another system of the university tells, as the directory's own are taken: only of
 * accounts that somebody here has to do with, and never over newer ones. They stand until the directory says something new. Throws FactsFromFuture or MergedIntoItself.
 */
export class HearAccount extends Command<Hearing> {
  constructor(
    readonly facts: DatedAccountFacts,
    readonly by: Actor,
  ) {
    super();
  }
}
