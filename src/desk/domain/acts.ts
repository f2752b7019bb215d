import type { Actor } from '../../shared/domain/domain-event.js';
import type { Act } from './act.js';

/** Where acts are kept; a constraint lets one of a kind be open for a link, and two people do what takes two. */
export abstract class Acts {
  /** Throws ActIsOpen where the same is asked for already. */
  abstract add(act: Act, by: Actor): Promise<void>;

  /** Throws StaleVersion where it was changed meanwhile. */
  abstract save(act: Act, by: Actor): Promise<void>;

  abstract withId(id: string): Promise<Act | undefined>;

  /** All of an account, the latest first. */
  abstract ofAccount(accountId: string): Promise<readonly Act[]>;

  /** Those that wait for a second person or to be carried out again, the oldest first; at most `limit`, after one that was seen. */
  abstract open(
    at: Date,
    limit: number,
    after?: { readonly since: Date; readonly id: string },
  ): Promise<readonly Act[]>;
}
