import { describe, expect, it, vi } from 'vitest';
import { RecoveryClosed } from '../domain/case.errors.js';
import { CASE_LIMITS } from '../domain/case-limits.js';
import { DirectoryRefused, DirectoryUnavailable, OutcomeUnknown } from '../ports/directory-errors.js';
import { CallsInTurn } from './calls-in-turn.js';

const done = async () => {};
const fails = (error: Error) => async () => {
  throw error;
};

describe('calls that follow each other', () => {
  it('tell what went wrong with the first one as it is', async () => {
    const calls = new CallsInTurn(done);
    await expect(calls.make(fails(new DirectoryUnavailable()))).rejects.toBeInstanceOf(DirectoryUnavailable);
  });

  it.each([new DirectoryUnavailable(), new DirectoryRefused('other'), new OutcomeUnknown()])(
    'tell of a later one only that something may have been done: %o',
    async (error) => {
      const calls = new CallsInTurn(done);
      await calls.make(done);
      await expect(calls.make(fails(error))).rejects.toBeInstanceOf(OutcomeUnknown);
    },
  );

  it('ask before each but the first whether they may go on, and stop where they may not', async () => {
    const mayGoOn = vi.fn<() => Promise<void>>().mockResolvedValueOnce().mockRejectedValueOnce(new RecoveryClosed());
    const calls = new CallsInTurn(mayGoOn);
    await calls.make(done);
    expect(mayGoOn).not.toHaveBeenCalled();
    await calls.make(done);
    const last = vi.fn<() => Promise<void>>(done);
    await expect(calls.make(last)).rejects.toBeInstanceOf(RecoveryClosed);
    expect(last).not.toHaveBeenCalled();
  });

  it('are not begun any more once others may take them for lost', async () => {
    vi.useFakeTimers();
    try {
      const calls = new CallsInTurn(done);
      await calls.make(done);
      vi.advanceTimersByTime(CASE_LIMITS.callingSeconds * 1_000 + 1);
      const late = vi.fn<() => Promise<void>>(done);
      await expect(calls.make(late)).rejects.toBeInstanceOf(OutcomeUnknown);
      expect(late).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  it('in any order come back to one that was refused, as a default method is while there are others', async () => {
    let others = 2;
    const made: string[] = [];
    const keptToTheLast = async () => {
      if (others > 0) throw new DirectoryRefused('other');
      made.push('default');
    };
    const other = async () => {
      others -= 1;
      made.push('other');
    };
    await new CallsInTurn(done).makeInAnyOrder([keptToTheLast, other, other]);
    expect(made).toEqual(['other', 'other', 'default']);
  });

  it('in any order fail where one is refused again', async () => {
    const calls = new CallsInTurn(done);
    await expect(calls.makeInAnyOrder([fails(new DirectoryRefused('other')), done])).rejects.toBeInstanceOf(
      OutcomeUnknown,
    );
  });
});
