import { AggregateRoot } from '../../shared/domain/aggregate-root.js';
import { CardLinked, CardUnlinked, type EndReason, LinkHeld, LinkImported, LinkSuspended } from '../contract/events.js';
import { AccountHasLeft, LinkIsHeld, LinkIsSuspended, NotLinked } from '../contract/link.errors.js';
import type { LinkStanding } from '../contract/link.query.js';
import { namesAgree } from './names.js';

/** The card's side of a link. */
export interface LinkedCard {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
}

/** The account's side at the moment of linking. */
interface LinkingAccount {
  readonly accountId: string;
  readonly standing: 'current' | 'left';
  readonly names: readonly string[];
}

export interface LinkState {
  readonly id: string;
  readonly version: number;
  readonly card: LinkedCard;
  readonly accountId: string;
  /** The proof that was spent for it; none for a link that was imported. */
  readonly proofId?: string;
  /** Which text about the data held was on the page when the person agreed. */
  readonly consentVersion?: string;
  readonly linkedAt: Date;
  readonly lastUsedAt?: Date;
  readonly heldAt?: Date;
  readonly suspendedAt?: Date;
  readonly ended?: { readonly at: Date; readonly reason: EndReason };
}

export interface LinkBirth {
  readonly id: string;
  readonly card: LinkedCard;
  readonly account: LinkingAccount;
  readonly proofId: string;
  readonly consentVersion: string;
  /** Whether a link of this card or account ended while it was suspended; then the desk must see the new one. */
  readonly afterSuspension: boolean;
  readonly at: Date;
}

/** The bond between one card and one account. */
export class Link extends AggregateRoot {
  private constructor(private state: LinkState) {
    super();
  }

  /** Links a proved card to a current account; held where the names do not agree. */
  static establish({ id, card, account, proofId, consentVersion, afterSuspension, at }: LinkBirth): Link {
    if (account.standing === 'left') throw new AccountHasLeft();
    const held = afterSuspension || !namesAgree(card.name, account.names);
    const { accountId } = account;
    const link = new Link({
      id,
      version: 1,
      card,
      accountId,
      proofId,
      consentVersion,
      linkedAt: at,
      ...(held && { heldAt: at }),
    });
    link.record(new CardLinked(id, accountId));
    if (held) link.record(new LinkHeld(id, accountId));
    return link;
  }

  /** Takes over a link that was made elsewhere before. */
  static imported(id: string, card: LinkedCard, accountId: string, linkedAt: Date): Link {
    const link = new Link({ id, version: 1, card, accountId, linkedAt });
    link.record(new LinkImported(id, accountId));
    return link;
  }

  static restore(state: LinkState): Link {
    return new Link(state);
  }

  get current(): LinkState {
    return this.state;
  }

  get standing(): LinkStanding {
    if (this.state.suspendedAt) return 'suspended';
    return this.state.heldAt ? 'held' : 'usable';
  }

  /** Notes that the link served; refuses where it must not. */
  use(at: Date): void {
    this.mustLive();
    if (this.state.suspendedAt) throw new LinkIsSuspended();
    if (this.state.heldAt) throw new LinkIsHeld();
    this.change({ lastUsedAt: at });
  }

  suspend(at: Date): void {
    if (this.state.ended || this.state.suspendedAt) return;
    this.change({ suspendedAt: at });
    this.record(new LinkSuspended(this.state.id, this.state.accountId));
  }

  end(reason: EndReason, at: Date): void {
    this.mustLive();
    this.change({ ended: { at, reason } });
    this.record(new CardUnlinked(this.state.id, this.state.accountId, reason));
  }

  private mustLive(): void {
    if (this.state.ended) throw new NotLinked();
  }

  private change(part: Partial<LinkState>): void {
    this.state = { ...this.state, ...part, version: this.state.version + 1 };
  }
}
