import { AccountUnreadable } from './account-unreadable.js';
import { type Attributes, hasOneOf } from './attributes.js';
import type { KindRule } from './mapping-rules.js';

/** Whether an account is a student's or staff's; one that is neither or both cannot be read. */
export function kindOf(attributes: Attributes, { attribute, student, staff }: KindRule): 'student' | 'staff' {
  const isStudent = hasOneOf(attributes, attribute, student);
  const isStaff = hasOneOf(attributes, attribute, staff);
  if (isStudent && isStaff) throw new AccountUnreadable('kind-ambiguous');
  if (!isStudent && !isStaff) throw new AccountUnreadable('kind-unknown');
  return isStudent ? 'student' : 'staff';
}
