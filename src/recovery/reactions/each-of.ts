/** Takes every step, though one before it failed; answers the first failure. */
export async function eachOf(steps: readonly (() => Promise<void>)[]): Promise<unknown> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  return failures[0];
}
