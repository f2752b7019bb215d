import { Query } from '@nestjs/cqrs';

/** Whether a link can be used now, and if not why. */
export type LinkStanding = 'usable' | 'waiting' | 'held' | 'suspended';

/** Why a link is held: the names do not agree, or an earlier link was suspended. */
export type HoldReason = 'names' | 'suspension';

/** A live link as others may see it. */
export interface LiveLink {
  readonly linkId: string;
  readonly accountId: string;
  /** The name on the card's face when it was linked. */
  readonly name: string;
  readonly standing: LinkStanding;
  /** For a link that is held. */
  readonly heldBecause?: HoldReason;
  /** For a link that is waiting. */
  readonly usableFrom?: Date;
  readonly linkedAt: Date;
  readonly lastUsedAt?: Date;
}

/** The live link of a card; undefined when it has none. */
export class LinkOfCard extends Query<LiveLink | undefined> {
  constructor(
    readonly issuer: string,
    readonly subject: string,
  ) {
    super();
  }
}

/** The live link of an account; undefined when it has none. */
export class LinkOfAccount extends Query<LiveLink | undefined> {
  constructor(readonly accountId: string) {
    super();
  }
}

/** One use of a link. */
export interface UseOfLink {
  readonly usedAt: Date;
  /** `<context>.<what>`, as given to LinkUse. */
  readonly use: string;
}

/** Every use of a live link so far, the last one first. */
export class UsesOfLink extends Query<readonly UseOfLink[]> {
  constructor(readonly linkId: string) {
    super();
  }
}
