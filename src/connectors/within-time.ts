import { setTimeout as wait } from 'node:timers/promises';

/** Waits until a moment for something that others wait for too, and that may take longer; then throws what `late` makes. */
export async function withinTime<Value>(shared: Promise<Value>, end: number, late: () => Error): Promise<Value> {
  const ended = new AbortController();
  const tooLate = wait(Math.max(end - Date.now(), 0), undefined, { signal: ended.signal }).then(() => {
    throw late();
  });
  try {
    return await Promise.race([shared, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    ended.abort();
  }
}
