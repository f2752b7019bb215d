import { describe, expect, it } from 'vitest';
import { adviceAfter } from './rotation-advice.js';

const report = (rewritten: number, left: number) => ({ table: 'linking.link', rewritten, left });

describe('after a run', () => {
  it('that left something, every key stays', () => {
    expect(adviceAfter([report(5, 0), report(0, 1)], 2)).toMatch(/^Keep every key/);
  });

  it('that rewrote something, another run is asked for later', () => {
    expect(adviceAfter([report(0, 0), report(1, 0)], 2)).toMatch(/^Keep the other keys for now/);
  });

  it('that found nothing to do, the other keys may go once nothing under way needs them', () => {
    expect(adviceAfter([report(0, 0)], 2)).toMatch(
      /key 2 for two days|used it for two days, the other keys may be removed/,
    );
  });
});
