import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { serverProcess } from '../../src/shared/persistence/embedded/server-process.js';
import { startLocalPostgres } from '../../src/shared/persistence/embedded/local-postgres.js';
import { folderWithCluster, query, serverPid, temporaryDataFolder, tenantOf } from './data-folders.js';

const gone = (pid: number) => vi.waitFor(() => expect(serverProcess(pid)).not.toBe('runs'), { timeout: 10_000 });

describe('after SIGKILL', () => {
  it('of the process, the next start adopts the server that was left and then stops it', async () => {
    const dataDir = folderWithCluster();
    const tenant = tenantOf(dataDir);
    const url = await tenant.hear();
    await query(url, `create table kept as select 'data' as what`);
    const pid = serverPid(dataDir);
    await tenant.kill();
    expect(serverProcess(pid)).toBe('runs');

    const heir = await startLocalPostgres({ dataDir });
    expect(heir.url).toBe(url);
    expect(serverPid(dataDir)).toBe(pid);
    expect(await query(heir.url, 'select what from kept')).toEqual([{ what: 'data' }]);
    await heir.stop();
    expect(serverProcess(pid)).not.toBe('runs');
  });

  it('of process and server, the next start recovers the data', async () => {
    const dataDir = folderWithCluster();
    const tenant = tenantOf(dataDir);
    await query(await tenant.hear(), `create table kept as select 'data' as what`);
    const pid = serverPid(dataDir);
    process.kill(pid, 'SIGKILL');
    await tenant.kill();
    await gone(pid);

    const next = await startLocalPostgres({ dataDir });
    expect(serverPid(dataDir)).not.toBe(pid);
    expect(await query(next.url, 'select what from kept')).toEqual([{ what: 'data' }]);
    await next.stop();
  });

  it('of the server alone, stop has nothing to do', async () => {
    const dataDir = folderWithCluster();
    const postgres = await startLocalPostgres({ dataDir });
    const pid = serverPid(dataDir);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
    await expect(postgres.stop()).resolves.toBeUndefined();
  });

  it('of one connection, the server restarts within and the last user still stops it', async () => {
    const dataDir = folderWithCluster();
    const postgres = await startLocalPostgres({ dataDir });
    const [own] = await query(
      postgres.url,
      `select pid from pg_stat_activity where application_name = 'local-postgres'`,
    );
    const pid = serverPid(dataDir);
    process.kill(Number(own?.['pid']), 'SIGKILL');
    await vi.waitFor(() => query(postgres.url, 'select 1'), { timeout: 10_000 });
    await postgres.stop();
    expect(serverProcess(pid)).not.toBe('runs');
  });

  it('while the cluster was made, the next start begins anew and removes the rest', async () => {
    const dataDir = temporaryDataFolder();
    const dead = tenantOf(dataDir);
    await dead.kill();
    const rest = join(dataDir, `postgres.new-${dead.pid}-abcdef`);
    mkdirSync(join(rest, 'data'), { recursive: true });
    writeFileSync(join(rest, 'data/PG_VERSION'), '18\n');

    const postgres = await startLocalPostgres({ dataDir });
    expect(existsSync(rest)).toBe(false);
    expect(readdirSync(dataDir)).toContain('postgres');
    await postgres.stop();
  });
});
