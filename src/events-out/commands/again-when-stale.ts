import { DomainError } from '../../shared/domain/domain-error.js';

const TRIES = 3;

/** Fetches, acts and saves again where the service itself changed the same thing meanwhile, as when it was just verified. */
export async function againWhenStale(work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES || !(error instanceof DomainError) || error.code !== 'web.stale') throw error;
    }
  }
}
