import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests beside the files alone, which need no database, no browser and nothing that was ever started. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['src/**/*.spec.{ts,tsx}'],
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    // Lighter to start than processes; nothing here depends on being one.
    pool: 'threads',
    maxWorkers: 2,
    // The files share their modules, as in test/vitest.config.ts.
    isolate: false,
    // What main.ts loads first; settings are read by it.
    setupFiles: ['reflect-metadata'],
  },
});
