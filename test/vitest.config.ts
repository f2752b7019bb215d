import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.js';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    globalSetup: ['test/support/template-database.ts', 'test/support/browser-path.ts'],
    include: ['src/**/*.spec.{ts,tsx}', 'test/**/*.e2e-spec.{ts,tsx}'],
    // The first need servers that not every machine has: npm run test:directories. The others belong to npm run check.
    exclude: [...configDefaults.exclude, 'test/directories/**', 'test/code/**'],
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // More than the cores of the smallest machine, since many tests wait for processes and mails.
    maxWorkers: 3,
    // Files of one worker share their modules, since to load the whole service for each would take long.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/support/canaries/begin-file.ts'],
  },
});
