import { describe, expect, it } from 'vitest';
import { lastDays, lastWeeks, weeksOf } from './spans.js';

describe('the last weeks', () => {
  it.each([
    ['2026-06-14T14:59:59Z', '2026-06-07T15:00:00.000Z'],
    ['2026-06-14T15:00:00Z', '2026-06-14T15:00:00.000Z'],
    ['2026-06-17T03:00:00Z', '2026-06-14T15:00:00.000Z'],
  ])('at %s end with the Sunday before, in Japan', (now, until) => {
    expect(lastWeeks(new Date(now), 2).until.toISOString()).toBe(until);
  });

  it('are so many, each of seven days', () => {
    const weeks = weeksOf(lastWeeks(new Date('2026-06-17T03:00:00Z'), 2));
    expect(weeks.map((day) => day.toISOString())).toEqual(['2026-05-31T15:00:00.000Z', '2026-06-07T15:00:00.000Z']);
  });
});

describe('the last days', () => {
  it('end with yesterday, in Japan', () => {
    const { from, until } = lastDays(new Date('2026-06-14T15:00:00Z'), 1);
    expect([from.toISOString(), until.toISOString()]).toEqual(['2026-06-13T15:00:00.000Z', '2026-06-14T15:00:00.000Z']);
  });
});
