import { RecoveryClosed } from '../domain/case.errors.js';
import { CASE_LIMITS } from '../domain/case-limits.js';
import { DirectoryRefused, DirectoryUnavailable, OutcomeUnknown } from '../ports/directory-errors.js';

/**
 * Calls of one step that change something, one after the other. Once one was made, whatever goes wrong with a later one,
 * something was changed already, so that it must not pass for "nothing was done".
 */
export class CallsInTurn {
  private made = 0;
  private readonly began = performance.now();

  /** `mayGoOn` is asked before each call but the first one, and throws where there must be no further one. */
  constructor(private readonly mayGoOn: () => Promise<void>) {}

  async make<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await this.attempt(call);
    } catch (error) {
      if (error instanceof RecoveryClosed) throw error;
      throw this.made > 0 ? new OutcomeUnknown() : error;
    }
  }

  /** Makes all of these. One that is refused is made again after the others, since a directory may let go of something last. */
  async makeInAnyOrder(calls: readonly (() => Promise<void>)[]): Promise<void> {
    const refused: (() => Promise<void>)[] = [];
    for (const call of calls) {
      await this.make(() =>
        call().catch((error: unknown) => {
          if (!(error instanceof DirectoryRefused)) throw error;
          refused.push(call);
        }),
      );
    }
    for (const call of refused) await this.make(call);
  }

  private async attempt<T>(call: () => Promise<T>): Promise<T> {
    if (this.made > 0) await this.mayGoOn();
    // Whoever takes this attempt for lost begins another one; this one must be at its end by then.
    if (performance.now() - this.began > CASE_LIMITS.callingSeconds * 1_000) throw new DirectoryUnavailable();
    const result = await call();
    this.made += 1;
    return result;
  }
}
