import { describe, expect, it } from 'vitest';
import { percentilesOf } from './percentiles.js';

const turns = (seconds: readonly number[], who = (n: number) => String(n)) =>
  seconds.map((each, n) => ({ accountId: who(n), seconds: each }));
const upTo = (last: number, step: number) => Array.from({ length: last }, (_, n) => (n + 1) * step);

describe('percentiles', () => {
  it('are told of ten people or more, in tens of seconds or in minutes', () => {
    expect(percentilesOf(turns(upTo(11, 30)))).toEqual({ median: 180, ninetieth: 300 });
    expect(percentilesOf(turns(upTo(10, 1_234)))).toEqual({ median: 6_780, ninetieth: 11_220 });
  });

  it('are not told of fewer, however many turns they had', () => {
    expect(percentilesOf(turns(upTo(9, 30)))).toBeUndefined();
    expect(percentilesOf(turns(upTo(40, 30), (n) => String(n % 9)))).toBeUndefined();
    expect(percentilesOf([])).toBeUndefined();
  });
});
