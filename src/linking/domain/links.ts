import type { Actor } from '../../shared/domain/domain-event.js';
import type { EndReason } from '../contract/events.js';
import type { Link } from './link.js';
import type { Lesson } from './link-state.js';

/** A live link that ends in the moment in which another takes its place. */
export interface Ending {
  readonly link: Link;
  readonly reason: EndReason;
}

/** Whose earlier links are asked for. */
export interface Linker {
  readonly issuer: string;
  readonly subject: string;
  readonly accountId: string;
  readonly personId: string | undefined;
}

/** Where links are kept; its constraints decide every race for a card, an account or a person. */
export abstract class Links {
  /**
   * Adds a link, ends those whose place it takes with everything that is open under them, and spends its proof, together.
   * Throws CardAlreadyLinked, ProofSpent or ProofExpired, and LinkingNotAgreed where anything else
   * changed that bears on it.
   */
  abstract add(link: Link, by: Actor, inPlaceOf?: readonly Ending[]): Promise<void>;

  /**
   * Ends a live link with everything that is open under it, spending the proof that asked for it if it was a card.
   * Throws NotLinked where it has ended meanwhile, LinkNotHeld where it is refused but not held, ProofSpent or ProofExpired.
   */
  abstract end(link: Link, reason: EndReason, by: Actor, proofId?: string): Promise<void>;

  /** Suspends a link under its lock; of one that has ended, what followed it instead: the live links and those to come. */
  abstract suspend(linkId: string, by: Actor): Promise<void>;

  /** Lets a live link learn what the university says of its account, ending the person's other links, which give way to it. */
  abstract learn(linkId: string, lesson: Lesson, by: Actor, givingWay: readonly Link[]): Promise<void>;

  /** Changes a live link under its lock; throws NotLinked where there is none, and what the change throws. */
  abstract change(linkId: string, by: Actor, change: (link: Link) => void): Promise<void>;

  abstract withId(linkId: string): Promise<Link | undefined>;

  abstract ofCard(issuer: string, subject: string): Promise<Link | undefined>;

  abstract ofAccount(accountId: string): Promise<Link | undefined>;

  abstract ofPerson(personId: string): Promise<readonly Link[]>;

  /** Until when the last links of an account would still wait that have ended; undefined where none does. */
  abstract stillWaiting(accountId: string): Promise<Date | undefined>;

  /** Whether an earlier link of this card, account or person ended while it was suspended, or was suspended afterwards. */
  abstract endedSuspended(linker: Linker): Promise<boolean>;
}
