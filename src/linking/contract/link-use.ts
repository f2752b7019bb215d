import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';

/** What other contexts do with a link inside their own transaction. */
export abstract class LinkUse {
  /** Uses a live link, keeping it from ending until the transaction does; throws NotLinked, LinkIsHeld or LinkIsSuspended. */
  abstract use(unit: UnitOfWork, linkId: string): Promise<void>;
}
