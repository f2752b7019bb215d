import type { DomainEvent } from '../../shared/domain/domain-event.js';

/** Why a link ended. */
export type EndReason = 'unlinked' | 'superseded' | 'replaced' | 'erased';

abstract class LinkEvent {
  constructor(
    readonly linkId: string,
    readonly accountId: string,
  ) {}
}

/** A card and an account were linked. */
export class CardLinked extends LinkEvent implements DomainEvent {
  static readonly type = 'linking.card-linked';
  readonly type = CardLinked.type;
}

/** A link that was made before this software ran was taken over; nothing happened to its person. */
export class LinkImported extends LinkEvent implements DomainEvent {
  static readonly type = 'linking.link-imported';
  readonly type = LinkImported.type;
}

/** A link ended; nothing that rested on it may go on. */
export class CardUnlinked implements DomainEvent {
  static readonly type = 'linking.card-unlinked';
  readonly type = CardUnlinked.type;

  constructor(
    readonly linkId: string,
    readonly accountId: string,
    readonly reason: EndReason,
  ) {}
}

/** A new link was held: it cannot be used until the desk releases it. */
export class LinkHeld extends LinkEvent implements DomainEvent {
  static readonly type = 'linking.link-held';
  readonly type = LinkHeld.type;
}

/** All use of a link was stopped; only the desk restores it. */
export class LinkSuspended extends LinkEvent implements DomainEvent {
  static readonly type = 'linking.link-suspended';
  readonly type = LinkSuspended.type;
}
