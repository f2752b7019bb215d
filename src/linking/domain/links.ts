import type { Actor } from '../../shared/domain/domain-event.js';
import type { Link } from './link.js';

/** Where links are kept; its constraints decide every race for a card or an account. */
export abstract class Links {
  /** Adds a link and spends its proof, together; throws CardAlreadyLinked, AccountAlreadyLinked, ProofSpent or ProofExpired. */
  abstract add(link: Link, by: Actor): Promise<void>;

  /** Ends the link with everything that is open under it; spends the proof that asked for it, if it was a card. */
  abstract end(link: Link, by: Actor, proofId?: string): Promise<void>;

  abstract save(link: Link, by: Actor): Promise<void>;

  /** The link of this id while it lives. */
  abstract live(linkId: string): Promise<Link | undefined>;

  abstract ofCard(issuer: string, subject: string): Promise<Link | undefined>;

  abstract ofAccount(accountId: string): Promise<Link | undefined>;

  /** Whether a link of this card or this account ended while it was suspended. */
  abstract endedSuspended(issuer: string, subject: string, accountId: string): Promise<boolean>;
}
