import { expect, it } from 'vitest';
import { advanceIn } from './advance.js';

it.each(['P7D', 'PT10M', 'P1Y2M3W4DT5H6M7S', 'PT30S', 'P1M'])('takes %s', (text) => {
  expect(advanceIn(text)).toBe(text);
});

it.each(['', 'P', 'PT', 'P1DT', '-P7D', 'P-7D', '7D', 'P7', 'P99999Y', 'P1.5D', '7 days', 'P7D; SELECT 1'])(
  'refuses %j',
  (text) => {
    expect(advanceIn(text)).toBeUndefined();
  },
);
