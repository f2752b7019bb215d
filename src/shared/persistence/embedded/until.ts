import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the condition holds; false when it does not within that many milliseconds. */
export async function until(condition: () => boolean, patienceMs: number): Promise<boolean> {
  const end = Date.now() + patienceMs;
  while (!condition()) {
    if (Date.now() > end) return false;
    await sleep(10);
  }
  return true;
}
