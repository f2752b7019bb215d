import { readFileSync, statSync, truncateSync } from 'node:fs';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serverProcess } from '../../src/shared/persistence/embedded/server-process.js';
import { startLocalPostgres } from '../../src/shared/persistence/embedded/local-postgres.js';
import { folderWithCluster, query, serverPid, temporaryDataFolder } from './data-folders.js';

describe('the local PostgreSQL', () => {
  it('makes its folder at the first start and keeps the data over a restart', async () => {
    const dataDir = join(temporaryDataFolder(), 'not/yet/there');
    const first = await startLocalPostgres({ dataDir });
    await query(first.url, `create table kept as select 'data' as what`);
    const pid = serverPid(dataDir);
    await first.stop();
    expect(serverProcess(pid)).not.toBe('runs');

    const second = await startLocalPostgres({ dataDir });
    expect(await query(second.url, 'select what from kept')).toEqual([{ what: 'data' }]);
    await second.stop();
  });

  it('is PostgreSQL 18 in UTF-8, UTC and code-point order, whatever the machine speaks', async () => {
    const postgres = await startLocalPostgres({ dataDir: folderWithCluster() });
    const [row] = await query(
      postgres.url,
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
        current_setting('timezone') as zone, upper('é') as upper, 'あ' < 'ア' as "order", datlocale as locale
        from pg_database where datname = current_database()`,
    );
    await postgres.stop();
    expect(row).toEqual({
      version: expect.stringMatching(/^18\./),
      encoding: 'UTF8',
      zone: 'UTC',
      upper: 'É',
      order: true,
      locale: 'C.UTF-8',
    });
  });

  it('lets in nobody without the password, which only the owner may read', async () => {
    const dataDir = temporaryDataFolder();
    const postgres = await startLocalPostgres({ dataDir });
    await expect(query(postgres.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({
      code: '28P01',
    });
    await postgres.stop();
    expect(statSync(join(dataDir, 'postgres/password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres/data')).mode & 0o777).toBe(0o700);
  });

  it('listens to this machine alone', async () => {
    const postgres = await startLocalPostgres({ dataDir: folderWithCluster() });
    const outside = Object.values(networkInterfaces()).flatMap((of) => of ?? []);
    const address = outside.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.2';
    const answer = await new Promise((resolve) => {
      createConnection(Number(new URL(postgres.url).port), address)
        .once('connect', () => resolve('connected'))
        .once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    await postgres.stop();
    expect(answer).toBe('ECONNREFUSED');
  });

  it('writes neither the values nor the text of failed statements into its log', async () => {
    const dataDir = folderWithCluster();
    const postgres = await startLocalPostgres({ dataDir });
    await query(postgres.url, `create table person (name text primary key)`);
    const twice = query(postgres.url, `insert into person values ('Hanako'), ('Hanako')`);
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    await postgres.stop();
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('Hanako');
  });

  it('begins its log anew when it has grown over 10 MiB', async () => {
    const dataDir = folderWithCluster();
    await (await startLocalPostgres({ dataDir })).stop();
    truncateSync(join(dataDir, 'postgres.log'), 11 * 1024 * 1024);
    await (await startLocalPostgres({ dataDir })).stop();
    expect(statSync(join(dataDir, 'postgres.log')).size).toBeLessThan(100_000);
  });

  it.skipIf(process.platform !== 'linux')('keeps the secrets of our environment away from the server', async () => {
    process.env['A_SECRET_OF_OURS'] = 'secret';
    const dataDir = folderWithCluster();
    const postgres = await startLocalPostgres({ dataDir });
    const environment = readFileSync(`/proc/${serverPid(dataDir)}/environ`, 'utf8');
    await postgres.stop();
    delete process.env['A_SECRET_OF_OURS'];
    expect(environment).toContain('LC_ALL=C');
    expect(environment).not.toContain('A_SECRET_OF_OURS');
  });

  it('can be fast and forgetful for tests', async () => {
    const postgres = await startLocalPostgres({ dataDir: folderWithCluster(), throwaway: true });
    const rows = await query(
      postgres.url,
      `select name, setting from pg_settings
        where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'max_connections') order by name`,
    );
    await postgres.stop();
    expect(rows.map(({ setting }) => setting)).toEqual(['off', 'off', '300', 'off']);
  });

  it('may be stopped twice', async () => {
    const postgres = await startLocalPostgres({ dataDir: folderWithCluster() });
    await postgres.stop();
    await expect(postgres.stop()).resolves.toBeUndefined();
  });
});
