import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tests of the tools that guard the code: they compile, lint and start tests of their own, as a part of `npm run check`. */
export default defineConfig({
  root,
  test: {
    include: ['test/code/**/*.e2e-spec.ts'],
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
