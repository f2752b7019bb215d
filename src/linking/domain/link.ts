import { AggregateRoot } from '../../shared/domain/aggregate-root.js';
import {
  CardLinked,
  CardRelinked,
  CardUnlinked,
  type EndReason,
  LinkHeld,
  LinkImported,
  LinkReleased,
  LinkRestored,
  LinkSuspended,
  LinkUsed,
  type RelinkReason,
} from '../contract/events.js';
import {
  AccountHasLeft,
  LinkIsHeld,
  LinkIsSuspended,
  LinkIsWaiting,
  LinkNotHeld,
  LinkNotSuspended,
  NotLinked,
} from '../contract/link.errors.js';
import type { HoldReason, LinkStanding } from '../contract/link.query.js';
import type { Lesson, LinkBirth, LinkState } from './link-state.js';
import type { LinkedCard } from './linked-card.js';
import { namesAgree } from './names.js';
import { mustWait } from './taken-place.js';

/** The bond between one card and one account. */
export class Link extends AggregateRoot {
  private constructor(private state: LinkState) {
    super();
  }

  /**
   * Links a proved card to a current account. It is held where the names do not agree; where it takes the place of
   * another card's link, it waits unless the names agree with that card too (rules L4, L5).
   */
  static establish({ account, card, inPlaceOf, ...birth }: LinkBirth): Link {
    if (account.standing === 'left') throw new AccountHasLeft();
    const heldBecause = reasonToHold(birth.afterSuspension, card, account.names);
    const { id, proofId, consentVersion, at, stillWaiting } = birth;
    const waits = mustWait(card, account.names, inPlaceOf);
    const usableFrom = waits ? hoursAfter(at, birth.waitHours) : stillWaiting;
    const link = new Link({
      id,
      version: 1,
      card,
      accountId: account.accountId,
      personId: account.personId,
      proofId,
      consentVersion,
      linkedAt: at,
      ...(heldBecause && { held: { at, because: heldBecause } }),
      ...(usableFrom && { usableFrom }),
    });
    link.recordBirth(inPlaceOf?.reason);
    return link;
  }

  /** Takes over a link that was made elsewhere before. */
  static imported(id: string, card: LinkedCard, accountId: string, linkedAt: Date, personId?: string): Link {
    const link = new Link({ id, version: 1, card, accountId, linkedAt, ...(personId && { personId }) });
    link.record(new LinkImported(id, accountId));
    return link;
  }

  static restore(state: LinkState): Link {
    return new Link(state);
  }

  get current(): LinkState {
    return this.state;
  }

  standingAt(now: Date): LinkStanding {
    const { suspendedAt, held, usableFrom } = this.state;
    if (suspendedAt) return 'suspended';
    if (held) return 'held';
    return usableFrom && usableFrom > now ? 'waiting' : 'usable';
  }

  /** Notes that the link served; refuses where it must not. */
  use(use: string, at: Date): void {
    this.mustLive();
    const standing = this.standingAt(at);
    if (standing === 'suspended') throw new LinkIsSuspended();
    if (standing === 'held') throw new LinkIsHeld();
    if (standing === 'waiting') throw new LinkIsWaiting();
    this.change({ lastUsedAt: at });
    this.record(new LinkUsed(this.state.id, this.state.accountId, use));
  }

  suspend(at: Date): void {
    if (this.state.ended || this.state.suspendedAt) return;
    this.change({ suspendedAt: at });
    this.record(new LinkSuspended(this.state.id, this.state.accountId));
  }

  /** The desk lets it be used again; a hold stays. */
  resume(): void {
    this.mustLive();
    if (!this.state.suspendedAt) throw new LinkNotSuspended();
    this.change({ suspendedAt: undefined });
    this.record(new LinkRestored(this.state.id, this.state.accountId));
  }

  /** The desk has made sure of its person. */
  release(): void {
    this.mustLive();
    this.mustBeHeld();
    this.change({ held: undefined });
    this.record(new LinkReleased(this.state.id, this.state.accountId));
  }

  /**
   * Takes in what the university says now: whose account it is, and whether the name agrees at last. Then the link is
   * released, but waits, so that its person hears of it before it can be used.
   */
  learn({ account, waitHours }: Lesson, at: Date): void {
    const { id, accountId, card, held, personId } = this.state;
    if (personId !== account.personId) this.change({ personId: account.personId });
    if (held?.because !== 'names' || !namesAgree(card.name, account.names)) return;
    const { held: _, ...released } = this.state;
    this.state = released;
    this.change({ usableFrom: hoursAfter(at, waitHours) });
    this.record(new LinkReleased(id, accountId));
  }

  /**
   * Makes the link of the account that this one's account was merged into, as the university's own act: the same card,
   * and nothing that it could not do before.
   */
  carriedOver(id: string, account: LinkBirth['account'], at: Date): Link {
    const { card, consentVersion, held, suspendedAt, usableFrom } = this.state;
    const because = held?.because ?? reasonToHold(suspendedAt !== undefined, card, account.names);
    const { accountId, personId } = account;
    const link = new Link({
      id,
      version: 1,
      card,
      accountId,
      personId,
      linkedAt: at,
      ...(consentVersion && { consentVersion }),
      ...(because && { held: { at, because } }),
      ...(usableFrom && { usableFrom }),
    });
    link.recordBirth('merged');
    return link;
  }

  /** Ends the link, and refuses to refuse one that is not held; `successorId` is the link that takes its place. */
  end(reason: EndReason, at: Date, successorId?: string): void {
    this.mustLive();
    if (reason === 'refused') this.mustBeHeld();
    this.change({ ended: { at, reason, ...(successorId && { successorId }) } });
    this.record(new CardUnlinked(this.state.id, this.state.accountId, reason));
  }

  private recordBirth(inPlace: RelinkReason | undefined): void {
    const { id, accountId, held } = this.state;
    this.record(inPlace ? new CardRelinked(id, accountId, inPlace) : new CardLinked(id, accountId));
    if (held) this.record(new LinkHeld(id, accountId));
  }

  private mustLive(): void {
    if (this.state.ended) throw new NotLinked();
  }

  private mustBeHeld(): void {
    if (!this.state.held) throw new LinkNotHeld();
  }

  private change(part: Partial<LinkState>): void {
    this.state = { ...this.state, ...part, version: this.state.version + 1 };
  }
}

function reasonToHold(afterSuspension: boolean, card: LinkedCard, names: readonly string[]): HoldReason | undefined {
  if (afterSuspension) return 'suspension';
  return namesAgree(card.name, names) ? undefined : 'names';
}

function hoursAfter(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000);
}
