import { mailboxOf } from '../../shared/domain/mailbox.js';

/** An address that a mail server refused for good, and when it last did. */
export interface RefusedAddress {
  readonly address: string;
  readonly at: Date;
}

/** Days after which an address that was refused is counted on again, since mailboxes come back. */
export const REFUSED_DAYS = 30;

const DAY_MS = 86_400_000;

/** Those of some addresses that take no mail at a moment: refused lately, or none that mail could be sent to. */
export function unreachableAmong(
  addresses: readonly string[],
  refused: readonly RefusedAddress[],
  now: Date,
): readonly string[] {
  const since = now.getTime() - REFUSED_DAYS * DAY_MS;
  const lately = new Set(refused.filter(({ at }) => at.getTime() > since).map(({ address }) => address));
  return addresses.filter((address) => lately.has(address) || !mailboxOf(address));
}
