import { Query } from '@nestjs/cqrs';
import type { HoldReason } from './link.query.js';

/** A live link that waits for the desk; nothing of its card. */
export interface HeldLink {
  readonly linkId: string;
  readonly accountId: string;
  readonly heldAt: Date;
  readonly because: HoldReason;
}

/** Live links that are held, the longest held first; at most `limit`, after one that was seen. */
export class HeldLinks extends Query<readonly HeldLink[]> {
  constructor(
    readonly limit: number,
    readonly after?: { readonly heldAt: Date; readonly linkId: string },
  ) {
    super();
  }
}
