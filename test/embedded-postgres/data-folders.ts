import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { serverProcess } from '../../src/shared/persistence/embedded/server-process.js';
import { until } from '../../src/shared/persistence/embedded/until.js';
import { copyCluster } from '../support/cluster.js';
import { TenantProcess } from './tenant-process.js';

/** An empty folder for one test; whatever still runs in it is killed at the end. */
export function temporaryDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'local-postgres-'));
  onTestFinished(async () => {
    const pid = existsSync(recordIn(folder)) ? serverPid(folder) : 0;
    if (pid && serverProcess(pid) === 'runs') process.kill(pid, 'SIGQUIT');
    await until(() => serverProcess(pid) !== 'runs', 10_000);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  return folder;
}

/** The same with the cluster of this run in it, for tests whose subject is not how a cluster is made. */
export function folderWithCluster(): string {
  const folder = temporaryDataFolder();
  copyCluster(inject('cluster'), join(folder, 'postgres'));
  return folder;
}

/** Another process on that folder, killed at the end of the test. */
export function tenantOf(dataDir: string, fixtures?: string): TenantProcess {
  const tenant = new TenantProcess(dataDir, fixtures);
  onTestFinished(() => tenant.kill());
  return tenant;
}

/** Process id of the server that runs or ran in the folder. */
export function serverPid(dataDir: string): number {
  return Number(readFileSync(recordIn(dataDir), 'utf8').split('\n')[0]);
}

/** Runs one statement and gives its rows. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function recordIn(dataDir: string): string {
  return join(dataDir, 'postgres/data/postmaster.pid');
}
