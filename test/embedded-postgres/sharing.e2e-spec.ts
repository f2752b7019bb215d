import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serverProcess } from '../../src/shared/persistence/embedded/server-process.js';
import { startLocalPostgres } from '../../src/shared/persistence/embedded/local-postgres.js';
import { folderWithCluster, query, serverPid, temporaryDataFolder, tenantOf } from './data-folders.js';

describe('several users of one data folder', () => {
  it('who start at once on an empty folder share one server', async () => {
    const dataDir = temporaryDataFolder();
    const tenants = [tenantOf(dataDir), tenantOf(dataDir), tenantOf(dataDir)];
    const urls = await Promise.all(tenants.map((tenant) => tenant.hear()));
    expect(new Set(urls).size).toBe(1);
    expect(await Promise.all(tenants.map((tenant) => tenant.tell('ask')))).toEqual(['here', 'here', 'here']);
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log']);
  });

  it('keep the server when the one who started it ends; the last one stops it', async () => {
    const dataDir = folderWithCluster();
    const [starter, guest] = [tenantOf(dataDir), tenantOf(dataDir)];
    await starter.hear();
    await guest.hear();
    const pid = serverPid(dataDir);

    expect(await starter.tell('stop')).toBe('stopped');
    expect(await guest.tell('ask')).toBe('here');

    expect(await guest.tell('stop')).toBe('stopped');
    expect(serverProcess(pid)).not.toBe('runs');
  });

  it('keep the server when the one who started it is killed', async () => {
    const dataDir = folderWithCluster();
    const [starter, guest] = [tenantOf(dataDir), tenantOf(dataDir)];
    await starter.hear();
    await guest.hear();
    const pid = serverPid(dataDir);

    await starter.kill();
    expect(await guest.tell('ask')).toBe('here');
    await guest.tell('stop');
    expect(serverProcess(pid)).not.toBe('runs');
  });

  it('come and go at once, and each finds a server that works until it leaves', async () => {
    const dataDir = folderWithCluster();
    const visit = async () => {
      const postgres = await startLocalPostgres({ dataDir, throwaway: true });
      const rows = await query(postgres.url, 'select 1 as here');
      await postgres.stop();
      return rows;
    };
    const visitor = async () => [await visit(), await visit(), await visit(), await visit(), await visit()];
    const seen = await Promise.all([visitor(), visitor(), visitor(), visitor()]);
    expect(seen.flat()).toEqual(Array.from({ length: 20 }, () => [{ here: 1 }]));
    expect(() => serverPid(dataDir)).toThrow(/ENOENT/);
  });
});
