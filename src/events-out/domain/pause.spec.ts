import { describe, expect, it } from 'vitest';
import { pauseAfter } from './pause.js';

describe('the pause before the next try', () => {
  it('doubles, up to five minutes', () => {
    expect([1, 2, 3, 8, 9, 400].map((failures) => pauseAfter(failures) / 1000)).toEqual([2, 4, 8, 256, 300, 300]);
  });

  it('is as long as the subscriber says, up to an hour, and never shorter than without', () => {
    expect([pauseAfter(1, 90_000), pauseAfter(9, 1000), pauseAfter(1, 1e12)]).toEqual([90_000, 300_000, 3_600_000]);
  });
});
