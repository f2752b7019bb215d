import type { EndReason } from '../contract/events.js';
import type { HoldReason } from '../contract/link.query.js';
import type { LinkedCard } from './linked-card.js';
import type { TakenPlace } from './taken-place.js';

/** All that a link is. */
export interface LinkState {
  readonly id: string;
  readonly version: number;
  readonly card: LinkedCard;
  readonly accountId: string;
  /** The same for all accounts of one person; unknown only for a link that was imported before its account was. */
  readonly personId?: string;
  /** The proof that was spent for it; none for a link that was imported or carried over. */
  readonly proofId?: string;
  /** Which text about the data held was on the page when the person agreed. */
  readonly consentVersion?: string;
  readonly linkedAt: Date;
  /** From when it may be used, where it took the place of another card's link. */
  readonly usableFrom?: Date;
  readonly lastUsedAt?: Date;
  readonly held?: { readonly at: Date; readonly because: HoldReason };
  readonly suspendedAt?: Date;
  readonly ended?: { readonly at: Date; readonly reason: EndReason; readonly successorId?: string };
}

/** What a new link is made of. */
export interface LinkBirth {
  readonly id: string;
  readonly card: LinkedCard;
  /** The account's side at the moment of linking. */
  readonly account: {
    readonly accountId: string;
    readonly personId: string;
    readonly standing: 'current' | 'left';
    readonly names: readonly string[];
  };
  readonly proofId: string;
  readonly consentVersion: string;
  /** Whether an earlier link of this card, account or person was suspended; then the desk must see the new one. */
  readonly afterSuspension: boolean;
  /** The place that it takes, where it takes one. */
  readonly inPlaceOf?: TakenPlace;
  /** Until when an earlier link of the account would still have waited, which ending it does not shorten. */
  readonly stillWaiting?: Date;
  /** Hours that it waits in the place of another card's link whose name does not agree. */
  readonly waitHours: number;
  readonly at: Date;
}

/** What a link learns of its account, and how many hours it waits if that releases it. */
export interface Lesson {
  readonly account: { readonly personId: string; readonly names: readonly string[] };
  readonly waitHours: number;
}
