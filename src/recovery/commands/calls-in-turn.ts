import { OutcomeUnknown } from '../ports/directory-errors.js';

/**
 * Calls of one step that change something, one after the other. Once one was made, whatever goes wrong with a later one,
 * something was changed already, so that it must not pass for "nothing was done".
 */
export class CallsInTurn {
  private made = 0;

  /** `mayGoOn` is asked before each call but the first one, and throws where there must be no further one. */
  constructor(private readonly mayGoOn: () => Promise<void>) {}

  async make<T>(call: () => Promise<T>): Promise<T> {
    if (this.made > 0) await this.mayGoOn();
    try {
      const result = await call();
      this.made += 1;
      return result;
    } catch (error) {
      throw this.made > 0 ? new OutcomeUnknown() : error;
    }
  }
}
