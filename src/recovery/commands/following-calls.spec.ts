import { afterEach, describe, expect, it, vi } from 'vitest';
import { RecoveryClosed } from '../domain/case.errors.js';
import { CASE_LIMITS } from '../domain/case-limits.js';
import { DirectoryRefused, DirectoryUnavailable, OutcomeUnknown } from '../ports/directory-errors.js';
import { FollowingCalls } from './following-calls.js';

const done = async () => {};
const fails = (error: Error) => async () => {
  throw error;
};
const calls = (mayGoOn = done) => new FollowingCalls(mayGoOn, performance.now());

describe('calls that follow a credential', () => {
  afterEach(() => void vi.useRealTimers());

  it.each([new DirectoryUnavailable(), new DirectoryRefused('other'), new OutcomeUnknown()])(
    'answer what went wrong and throw nothing: %o',
    async (error) => {
      expect(await calls().make(fails(error))).toBe(error);
      expect(await calls().make(done)).toBeUndefined();
    },
  );

  it('ask before each whether they may go on, and stop where they may not', async () => {
    const mayGoOn = vi.fn<() => Promise<void>>().mockResolvedValueOnce().mockRejectedValueOnce(new RecoveryClosed());
    const following = calls(mayGoOn);
    await following.make(done);
    const last = vi.fn<() => Promise<void>>(done);
    await expect(following.make(last)).rejects.toBeInstanceOf(RecoveryClosed);
    expect(last).not.toHaveBeenCalled();
  });

  it('are left undone once others may take the attempt for lost', async () => {
    vi.useFakeTimers();
    const following = calls();
    vi.advanceTimersByTime(CASE_LIMITS.callingSeconds * 1_000 + 1);
    const late = vi.fn<() => Promise<void>>(done);
    expect(await following.make(late)).toMatchObject({ code: 'too-late' });
    expect(late).not.toHaveBeenCalled();
  });

  it('come back to one that was refused, as a default method is while there are others', async () => {
    const there = new Set(['default', 'one', 'two']);
    const left = await calls().makeForEach(['default', 'one', 'two'], async (method) => {
      if (method === 'default' && there.size > 1) throw new DirectoryRefused('other');
      there.delete(method);
    });
    expect([left, [...there]]).toEqual([[], []]);
  });

  it('name those that are refused again, or fail once', async () => {
    const left = await calls().makeForEach(['kept', 'gone', 'slow'], async (method) => {
      if (method === 'kept') throw new DirectoryRefused('other');
      if (method === 'slow') throw new DirectoryUnavailable();
    });
    expect(left).toEqual(['slow', 'kept']);
  });
});
