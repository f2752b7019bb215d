import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { repeatWhileBusy } from './repeat-while-busy.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const failing = (times: number, code: string) => {
  const work = vi.fn<() => Promise<string>>(async () => 'done');
  for (let n = 0; n < times; n += 1) work.mockRejectedValueOnce(Object.assign(new Error('no'), { code }));
  return work;
};

it.each(['40P01', '55P03', '57014'])('does the work again after %s', async (code) => {
  const result = repeatWhileBusy(failing(9, code));
  await vi.runAllTimersAsync();
  expect(await result).toBe('done');
});

it('gives up after ten tries', async () => {
  const work = failing(10, '40P01');
  const result = expect(repeatWhileBusy(work)).rejects.toThrow('no');
  await vi.runAllTimersAsync();
  await result;
  expect(work).toHaveBeenCalledTimes(10);
});

it('fails at once where nobody stood in the way', async () => {
  const work = failing(1, '23505');
  await expect(repeatWhileBusy(work)).rejects.toThrow('no');
  expect(work).toHaveBeenCalledTimes(1);
});
