import { log } from '../../shared/log.js';
import { CASE_LIMITS } from '../domain/case-limits.js';
import { DirectoryRefused } from '../ports/directory-errors.js';

/**
 * Calls that follow a credential which is in force. Whatever becomes of one, the others are made and the credential is
 * shown; what failed is left to be done later.
 */
export class FollowingCalls {
  /** `mayGoOn` is asked before each call, and throws where there must be no further one; `began` is when the attempt did, by `performance.now()`. */
  constructor(
    private readonly mayGoOn: () => Promise<void>,
    private readonly began: number,
  ) {}

  /** Makes a call; undefined where it was done, else what went wrong. */
  async make(call: () => Promise<void>): Promise<unknown> {
    await this.mayGoOn();
    // Whoever takes this attempt for lost begins another one; this one must be at its end by then.
    if (performance.now() - this.began > CASE_LIMITS.callingSeconds * 1_000) return new TooLate();
    return call().then(
      () => undefined,
      (error: unknown) => {
        log.warn({ error }, 'recovery.following-call-failed');
        return error ?? new TooLate();
      },
    );
  }

  /** Makes a call for each; answers those for which it was not done. One that is refused is tried again after the others, since a directory may let go of something last. */
  async makeForEach<T>(all: readonly T[], call: (one: T) => Promise<void>): Promise<readonly T[]> {
    const refused: T[] = [];
    const left: T[] = [];
    for (const one of all) {
      const wrong = await this.make(() => call(one));
      if (wrong) (wrong instanceof DirectoryRefused ? refused : left).push(one);
    }
    for (const one of refused) if (await this.make(() => call(one))) left.push(one);
    return left;
  }
}

class TooLate extends Error {
  readonly code = 'too-late';
}
