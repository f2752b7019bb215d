import { LinkIsHeld, LinkIsSuspended, LinkIsWaiting } from '../../linking/contract/link.errors.js';
import type { LiveLink } from '../../linking/contract/link.query.js';

/** Throws the link's refusal where it cannot be used now, before its person fills in a form in vain. */
export function mayBeUsed({ standing }: LiveLink): void {
  if (standing === 'suspended') throw new LinkIsSuspended();
  if (standing === 'held') throw new LinkIsHeld();
  if (standing === 'waiting') throw new LinkIsWaiting();
}
