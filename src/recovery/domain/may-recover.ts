import { LinkIsHeld, LinkIsSuspended, LinkIsWaiting } from '../../linking/contract/link.errors.js';
import type { LiveLink } from '../../linking/contract/link.query.js';
import { AccountHasLeft, AccountIsPrivileged } from './case.errors.js';

/** The account as far as recovery asks. */
export interface RecoveringAccount {
  readonly standing: 'current' | 'left';
  readonly privileged: boolean;
}

/** Throws the refusal that stands in the way of recovering this account by this link, if any (rule R4). */
export function mayRecover(link: LiveLink, account: RecoveringAccount): void {
  if (link.standing === 'suspended') throw new LinkIsSuspended();
  if (link.standing === 'held') throw new LinkIsHeld();
  if (link.standing === 'waiting') throw new LinkIsWaiting();
  if (account.standing === 'left') throw new AccountHasLeft();
  if (account.privileged) throw new AccountIsPrivileged();
}
