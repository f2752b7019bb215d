import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { TestProject } from 'vitest/node';
import { MIGRATIONS_WITH_SANDBOX } from '../../src/migrations.js';
import { KeptValues } from '../../src/sandbox/settings/kept-values.js';
import { sandboxKeys } from '../../src/sandbox/settings/sandbox-keys.js';
import { startLocalPostgres } from '../../src/shared/persistence/embedded/local-postgres.js';
import { migrate } from '../../src/shared/persistence/migrate.js';
import { copyCluster, freshCluster } from './cluster.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Server of the tests, connected to its maintenance database. */
    serverUrl: string;
  }
}

/** The migrated database that every test file copies. */
export const TEMPLATE = 'template_for_tests';

/** Starts one throw-away server for the whole run and migrates the template once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'identity-tests-'));
  const cluster = await freshCluster(join(dataDir, 'fresh'));
  copyCluster(cluster, join(dataDir, 'postgres'));
  const server = await startLocalPostgres({ dataDir, throwaway: true });
  const teardown = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await run(server.url, `CREATE DATABASE ${TEMPLATE}`);
    await migrate(databaseUrl(server.url, TEMPLATE), MIGRATIONS_WITH_SANDBOX);
    await makeSandboxKeys(databaseUrl(server.url, TEMPLATE));
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('serverUrl', server.url);
  project.provide('cluster', cluster);
  return teardown;
}

/** Once for all copies, since an RSA key takes longer to make than everything else at the start of a service. */
async function makeSandboxKeys(url: string): Promise<void> {
  const database = await new DataSource({ type: 'postgres', url }).initialize();
  await sandboxKeys(new KeptValues(database));
  await database.destroy();
}

/** A database of a server, by name. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A name that no other test file takes. */
export function freshName(): string {
  return `test_${randomBytes(6).toString('hex')}`;
}
