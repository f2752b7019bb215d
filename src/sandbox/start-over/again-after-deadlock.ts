const TRIES = 10;
const PAUSE_MS = 100;
const DEADLOCK = '40P01';

/** Does the work again where the database broke it off as a deadlock, as when people still act on the rows that it empties. */
export async function againAfterDeadlock<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES || !isDeadlock(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, tried * PAUSE_MS));
    }
  }
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DEADLOCK;
}
