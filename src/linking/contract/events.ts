import type { DomainEvent } from '../../shared/domain/domain-event.js';

/**
 * Why a link ended: its person ended it; its person's new link took its place (`superseded` by a link to another of
 * their accounts, `replaced` by another card of the same account); its account was `merged` into another one; what is
 * held of its person was `erased`; the desk `refused` it while it was held.
 */
export type EndReason = 'unlinked' | 'superseded' | 'replaced' | 'merged' | 'erased' | 'refused';

/** What a new link took the place of: a link to another account, another card, or a link whose account was merged into this one. */
export type RelinkReason = 'moved' | 'replaced' | 'merged';

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

/** A card and an account were linked in the place of an earlier link, which ended in the same moment. */
export class CardRelinked implements DomainEvent {
  static readonly type = 'linking.card-relinked';
  readonly type = CardRelinked.type;

  constructor(
    readonly linkId: string,
    readonly accountId: string,
    readonly reason: RelinkReason,
  ) {}
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

/** A link that was held can be used: the university changed the name that it holds, or the desk made sure of its person. */
export class LinkReleased extends LinkEvent implements DomainEvent {
  static readonly type = 'linking.link-released';
  readonly type = LinkReleased.type;
}

/** A link served its person; `use` is `<context>.<what>`, as in `recovery.password`. */
export class LinkUsed implements DomainEvent {
  static readonly type = 'linking.link-used';
  readonly type = LinkUsed.type;

  constructor(
    readonly linkId: string,
    readonly accountId: string,
    readonly use: string,
  ) {}
}

/** All use of a link was stopped; only the desk restores it. */
export class LinkSuspended extends LinkEvent implements DomainEvent {
  static readonly type = 'linking.link-suspended';
  readonly type = LinkSuspended.type;
}

/** The desk lets a suspended link be used again. */
export class LinkRestored extends LinkEvent implements DomainEvent {
  static readonly type = 'linking.link-restored';
  readonly type = LinkRestored.type;
}
