import type { Actor } from '../../shared/domain/domain-event.js';
import type { EndReason } from '../contract/events.js';
import type { Link } from './link.js';

/** Where links are kept; its constraints decide every race for a card or an account. */
export abstract class Links {
  /** Adds a link and spends its proof, together; throws CardAlreadyLinked, AccountAlreadyLinked, ProofSpent or ProofExpired. */
  abstract add(link: Link, by: Actor): Promise<void>;

  /**
   * Ends a live link with everything that is open under it, spending the proof that asked for it if it was a card.
   * Throws NotLinked where it has ended meanwhile, ProofSpent or ProofExpired.
   */
  abstract end(link: Link, reason: EndReason, by: Actor, proofId?: string): Promise<void>;

  /** Suspends a link under its lock; of one that has ended, the account's next links instead: the live one and those to come. */
  abstract suspend(linkId: string, by: Actor): Promise<void>;

  abstract ofCard(issuer: string, subject: string): Promise<Link | undefined>;

  abstract ofAccount(accountId: string): Promise<Link | undefined>;

  /** Whether a link of this card or this account ended while it was suspended. */
  abstract endedSuspended(issuer: string, subject: string, accountId: string): Promise<boolean>;
}
