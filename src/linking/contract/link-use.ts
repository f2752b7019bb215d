import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';

/** What other contexts do with a link inside their own transaction. */
export abstract class LinkUse {
  /**
   * Uses a live link, keeping it from ending until the transaction does. `use` is `<context>.<what>`, and its words for
   * the person stand in that context's catalogue under `use.<what>`.
   * Throws NotLinked, LinkIsSuspended, LinkIsHeld or LinkIsWaiting.
   */
  abstract use(unit: UnitOfWork, linkId: string, use: string): Promise<void>;
}
