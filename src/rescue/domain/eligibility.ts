/** Why a service's data cannot be applied for: still a member, too long ago, an application is there, access was given before, nothing is known of the end. */
export type IneligibleBecause = 'member' | 'too-late' | 'applied' | 'used' | 'not-offered';

/** Whether the data of a service can be applied for now. */
export type Eligibility =
  | { readonly eligible: true; readonly lastDay: Date; readonly daysLeft: number }
  | { readonly eligible: false; readonly because: IneligibleBecause };

/** What bears on it. */
export interface Applicant {
  readonly standing: 'current' | 'left';
  readonly leftAt?: Date;
}

const DAY_MS = 86_400_000;

/** Whether somebody may apply; `before` is their latest application for the service that was not in vain. */
export function eligibilityOf(
  applicant: Applicant,
  before: 'none' | 'under-way' | 'used',
  windowDays: number,
  at: Date,
): Eligibility {
  if (before === 'used') return { eligible: false, because: 'used' };
  if (before === 'under-way') return { eligible: false, because: 'applied' };
  const { standing, leftAt } = applicant;
  if (standing === 'current' || !leftAt) return { eligible: false, because: 'member' };
  const lastDay = lastDayOf(leftAt, windowDays);
  if (at >= lastDay) return { eligible: false, because: 'too-late' };
  return { eligible: true, lastDay, daysLeft: Math.ceil((lastDay.getTime() - at.getTime()) / DAY_MS) };
}

/** Until when somebody who left may apply. */
export function lastDayOf(leftAt: Date, windowDays: number): Date {
  return new Date(leftAt.getTime() + windowDays * DAY_MS);
}
