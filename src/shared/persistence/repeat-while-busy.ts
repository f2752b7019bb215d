import { databaseFault } from './database-fault.js';

const TRIES = 10;
const PAUSE_MS = 100;

// A deadlock, a lock that was not to be had in time, a statement that took too long.
const BUSY = ['40P01', '55P03', '57014'];

/** Does the work again, after a pause that grows, where others stood in its way in the database; it must be one that can be done twice. */
export async function repeatWhileBusy<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES || !BUSY.includes(databaseFault(error).sqlState)) throw error;
      await new Promise((resolve) => setTimeout(resolve, tried * PAUSE_MS));
    }
  }
}
