import { describe, expect, it } from 'vitest';
import { byFileTime, bySecond } from './change-times.js';

describe('the moment of a change', () => {
  it('by a file time is exact, and none where the password must be changed', () => {
    expect(byFileTime('134200152001230000')?.toISOString()).toBe('2026-04-07T06:00:00.123Z');
    for (const value of ['0', '9223372036854775807', 'soon', undefined]) expect(byFileTime(value)).toBeUndefined();
  });

  it('by a second is the end of it, so that it is never earlier than the change', () => {
    expect(bySecond('20260401120000Z')).toEqual(new Date('2026-04-01T12:00:00.999Z'));
    expect(bySecond('20260401120000.0Z')).toEqual(new Date('2026-04-01T12:00:00.999Z'));
    for (const value of ['soon', undefined]) expect(bySecond(value)).toBeUndefined();
  });
});
