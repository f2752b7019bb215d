import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startLocalPostgres } from '../../src/shared/persistence/embedded/local-postgres.js';
import { LocalPostgresUnavailable } from '../../src/shared/persistence/embedded/local-postgres-unavailable.js';
import { folderWithCluster, serverPid, temporaryDataFolder } from './data-folders.js';

const refused = async (dataDir: string, why: RegExp) => {
  const start = startLocalPostgres({ dataDir });
  await expect(start).rejects.toThrow(LocalPostgresUnavailable);
  await expect(start).rejects.toThrow(why);
};

describe('a data folder that cannot be used is refused with what to do', () => {
  it('when it is not writable', async () => {
    const file = join(temporaryDataFolder(), 'a-file');
    writeFileSync(file, '');
    await refused(join(file, 'below'), /a-file\/below is not writable; set DATA_DIR .* Set DATABASE_URL/);
  });

  it('when another major version of PostgreSQL made its database', async () => {
    const dataDir = folderWithCluster();
    writeFileSync(join(dataDir, 'postgres/data/PG_VERSION'), '17\n');
    await refused(dataDir, /made by PostgreSQL 17 and this is 18; export it with pg_dumpall/);
  });

  it('when something else lies where the database should be', async () => {
    const dataDir = temporaryDataFolder();
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres/letter.txt'), 'dear');
    await refused(dataDir, /postgres holds no database; move it away/);
  });

  it('when its database is damaged, with the words of the server', async () => {
    const dataDir = folderWithCluster();
    rmSync(join(dataDir, 'postgres/data/global/pg_control'));
    await refused(dataDir, /ended at its start with ".*pg_control.*", see .*postgres\.log/);
    expect(() => serverPid(dataDir)).toThrow(/ENOENT/);
  });

  it('when its running server knows another password', async () => {
    const dataDir = folderWithCluster();
    const postgres = await startLocalPostgres({ dataDir });
    writeFileSync(join(dataDir, 'postgres/password'), 'another');
    await refused(dataDir, /refuses the password in .*postgres\/password/);
    await postgres.stop();
    expect(() => serverPid(dataDir)).toThrow(/ENOENT/);
  });
});
