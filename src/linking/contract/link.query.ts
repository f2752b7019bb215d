import { Query } from '@nestjs/cqrs';

/** Whether a link can be used now, and if not why. */
export type LinkStanding = 'usable' | 'held' | 'suspended';

/** A live link as others may see it. */
export interface LiveLink {
  readonly linkId: string;
  readonly accountId: string;
  /** The name on the card's face when it was linked. */
  readonly name: string;
  readonly standing: LinkStanding;
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
