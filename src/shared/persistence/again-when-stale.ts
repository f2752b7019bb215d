import { DomainError } from '../domain/domain-error.js';

const TRIES = 5;

/** Reads, changes and saves again where somebody else's change came in between; for changes that hold whatever the other was. */
export async function againWhenStale<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES || !(error instanceof DomainError) || error.code !== 'web.stale') throw error;
    }
  }
}
