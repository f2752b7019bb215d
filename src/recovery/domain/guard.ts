import { mailboxOf } from '../../shared/domain/mailbox.js';
import type { Plan } from '../contract/events.js';
import type { Step } from './plan.js';

/**
 * What a university demands before the card alone opens an account (rule R3a): `code` a code to an address outside the
 * university, or the wait where none is known; `code-or-now` the code, or nothing where none is known; `delay` the wait;
 * `immediate` nothing.
 */
export type GuardPolicy = 'code' | 'code-or-now' | 'delay' | 'immediate';

/** What stands before the first step of a case. */
export type Guard = 'none' | 'code' | 'wait';

/** Whether a code can reach somebody outside the university; `broken` where an address is known that takes no mail. */
export type OutsideReach = 'reachable' | 'broken' | 'unknown';

/** What a card would get its holder, and what they have or had. */
export interface Wish {
  readonly plan: Plan;
  /** What was tried for the same account within GUARD_DAYS, whatever became of it. */
  readonly had: ReadonlySet<Step>;
  /** Whether the directory's access pass signs in by itself. */
  readonly passSignsIn: boolean;
  /** Whether the directory offers a second factor and the account has none. */
  readonly lacksSecondFactor: boolean;
}

/** Days within which the second of password and pass is guarded. */
export const GUARD_DAYS = 7;

/** Whether the holder of the card will be able to sign in with nothing but what the card has got them. */
function opensAccount({ plan, had, passSignsIn, lacksSecondFactor }: Wish): boolean {
  if (plan === 'both') return true;
  if (plan === 'access-pass') return passSignsIn || had.has('password');
  return lacksSecondFactor || had.has('access-pass');
}

/** What stands before a wish. */
export function guardOf(wish: Wish, policy: GuardPolicy, outside: OutsideReach): Guard {
  if (policy === 'immediate' || !opensAccount(wish)) return 'none';
  if (policy === 'delay') return 'wait';
  if (outside === 'reachable') return 'code';
  // An address that broke is known: nobody may gain by breaking it.
  return policy === 'code-or-now' && outside === 'unknown' ? 'none' : 'wait';
}

/** From when on what was tried counts. */
export function triedCountsFrom(at: Date): Date {
  return new Date(at.getTime() - GUARD_DAYS * 86_400_000);
}

/**
 * The addresses of a person that can be read without signing in to the university; `domains` are the university's own, in
 * small ASCII letters. Where none of those is known, no address is known to be outside; nor is one that is no single mailbox.
 */
export function outsideAddresses(addresses: readonly string[], domains: readonly string[]): readonly string[] {
  if (domains.length === 0) return [];
  return addresses.filter((address) => {
    const host = mailboxOf(address)?.host;
    return host !== undefined && !domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  });
}
