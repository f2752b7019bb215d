const DAY_MS = 24 * 60 * 60 * 1000;
const JAPAN_MS = 9 * 60 * 60 * 1000;
// 5 January 1970 was a Monday.
const MONDAY_MS = 4 * DAY_MS;

/** Weeks of which the uses are shown, days of which all else is, and days in which whoever ends leaves soon. */
export const SPANS = { weeks: 26, days: 90, leavingDays: 60 } as const;

/** A span of time, its end left out. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** The last whole weeks, from Monday to Sunday in Japan; whoever looks again this week sees nobody come. */
export function lastWeeks(now: Date, weeks: number = SPANS.weeks): Span {
  return before(startOf(now, 7 * DAY_MS, MONDAY_MS - JAPAN_MS), weeks * 7 * DAY_MS);
}

/** The last whole days in Japan. */
export function lastDays(now: Date, days: number = SPANS.days): Span {
  return before(startOf(now, DAY_MS, -JAPAN_MS), days * DAY_MS);
}

/** The day on which each week of a span begins. */
export function weeksOf({ from, until }: Span): readonly Date[] {
  const weeks = Math.round((until.getTime() - from.getTime()) / (7 * DAY_MS));
  return Array.from({ length: weeks }, (_, week) => new Date(from.getTime() + week * 7 * DAY_MS));
}

function startOf(now: Date, length: number, first: number): number {
  return Math.floor((now.getTime() - first) / length) * length + first;
}

function before(until: number, length: number): Span {
  return { from: new Date(until - length), until: new Date(until) };
}
