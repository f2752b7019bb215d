import { AccountUnreadable } from './account-unreadable.js';
import { type Attributes, hasOneOf, valueOf, valuesOf } from './attributes.js';
import type { StandingRule, TimeRule } from './mapping-rules.js';
import { readTime } from './read-time.js';

/** Whether a rule says that somebody left. */
export function saysLeft(attributes: Attributes, { attribute, left, current, leftBit }: StandingRule): boolean {
  if (leftBit !== undefined) return hasBit(valueOf(attributes, attribute), leftBit);
  if (hasOneOf(attributes, attribute, left ?? [])) return true;
  if (current && !hasOneOf(attributes, attribute, current)) throw new AccountUnreadable('standing-unknown');
  return false;
}

/** When an account ended; undefined while it has not, or when no end is set. */
export function endedAt(attributes: Attributes, rule: TimeRule, now: Date): Date | undefined {
  if (new Set(valuesOf(attributes, rule.attribute)).size > 1) throw new AccountUnreadable('left-at-unreadable');
  const value = valueOf(attributes, rule.attribute);
  const end = value === undefined ? undefined : readTime(value, rule.format);
  if (end && Number.isNaN(end.getTime())) throw new AccountUnreadable('left-at-unreadable');
  return end && end <= now ? end : undefined;
}

/** When an account will end; undefined where that is not told, told in several ways or past. Nothing that opens an account rests on it. */
export function endsAt(attributes: Attributes, rule: TimeRule, now: Date): Date | undefined {
  const [value, ...others] = new Set(valuesOf(attributes, rule.attribute));
  const end = value === undefined || others.length > 0 ? undefined : readTime(value, rule.format);
  // An invalid Date is later than none.
  return end && end > now ? end : undefined;
}

function hasBit(value: string | undefined, bit: number): boolean {
  // A directory that does not show its flags must not look like one where nobody has left.
  if (value === undefined || !/^-?\d{1,10}$/.test(value)) throw new AccountUnreadable('standing-unknown');
  return (Number(value) & bit) !== 0;
}
