import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tests against real directory servers, which `install.sh` puts on the machine. */
export default defineConfig({
  root,
  test: {
    globalSetup: ['test/directories/provisioned-domain.ts'],
    include: ['test/directories/**/*.e2e-spec.ts'],
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
