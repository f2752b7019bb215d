import type { Plan } from '../contract/events.js';

/**
 * What a university demands of somebody who wants both, since the card alone then opens the account: `code` a code to an
 * address outside the university, or the wait where none is known; `delay` the wait; `immediate` nothing more.
 */
export type BothPolicy = 'code' | 'delay' | 'immediate';

/** What stands before the first step of a case. */
export type Guard = 'none' | 'code' | 'wait';

/** What stands before a plan (rule R3). */
export function guardOf(plan: Plan, policy: BothPolicy, reachableOutside: boolean): Guard {
  if (plan !== 'both' || policy === 'immediate') return 'none';
  return policy === 'code' && reachableOutside ? 'code' : 'wait';
}

/**
 * The addresses of a person that can be read without signing in to the university; `domains` are the university's own.
 * Where none of those is known, no address is known to be outside.
 */
export function outsideAddresses(addresses: readonly string[], domains: readonly string[]): readonly string[] {
  if (domains.length === 0) return [];
  return addresses.filter((address) => {
    // A name of the DNS may end in a dot.
    const host = address
      .slice(address.lastIndexOf('@') + 1)
      .toLowerCase()
      .replace(/\.$/, '');
    return !domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  });
}
