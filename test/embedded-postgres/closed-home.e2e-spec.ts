import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Binaries, findBinaries } from '../../src/shared/persistence/embedded/find-binaries.js';
import { startLocalPostgres } from '../../src/shared/persistence/embedded/local-postgres.js';
import { reachableBinaries } from '../../src/shared/persistence/embedded/reachable-binaries.js';
import { query, serverPid, temporaryDataFolder, tenantOf } from './data-folders.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const NOBODY = { uid: 65534, gid: 65534 };

// Skipped for other users than root: their server runs as themselves and needs nothing of this.
describe.skipIf(process.getuid?.() !== 0)('root below a home that is closed to others', () => {
  it('keeps the data in the data folder all the same, in a server that is not root', async () => {
    const dataDir = join(closedHome(), 'service/.data');
    const first = await startLocalPostgres({ dataDir });
    await query(first.url, `create table kept as select 'data' as what`);
    expect(statSync(`/proc/${serverPid(dataDir)}`).uid).not.toBe(0);
    await first.stop();

    const second = await startLocalPostgres({ dataDir });
    expect(await query(second.url, 'select what from kept')).toEqual([{ what: 'data' }]);
    await second.stop();
  });

  it('works when npm installed the programs there, too', async () => {
    const home = closedHome();
    const installed = await installPrograms(home);
    symlinkSync(join(REPOSITORY, 'node_modules/pg'), join(home, 'node_modules/pg'));
    for (const part of ['package.json', 'src/shared/persistence/embedded', 'test/embedded-postgres/fixtures']) {
      cpSync(join(REPOSITORY, part), join(home, part), { recursive: true });
    }
    const tenant = tenantOf(join(home, '.data'), join(home, 'test/embedded-postgres/fixtures/'));
    await tenant.hear();
    const copy = dirname(dirname(reachableBinaries(installed, NOBODY).postgres));
    onTestFinished(() => rmSync(copy, { recursive: true }));

    expect(await tenant.tell('ask')).toBe('here');
    expect(await tenant.tell('stop')).toBe('stopped');
  });

  it('copies the programs once, open to all, and completes a copy that was cleaned up in part', async () => {
    const installed = await installPrograms(closedHome());
    const away = openFolder();
    const copy = reachableBinaries(installed, NOBODY, away);
    rmSync(copy.initdb);

    expect(reachableBinaries(installed, NOBODY, away)).toEqual(copy);
    expect(existsSync(copy.initdb)).toBe(true);
    expect(statSync(copy.initdb).mode & 0o777).toBe(0o755);
    expect(readdirSync(away)).toHaveLength(1);
  });

  it('does not run a copy that another user has put there', async () => {
    const installed = await installPrograms(closedHome());
    const away = openFolder();
    const copy = dirname(dirname(reachableBinaries(installed, NOBODY, away).postgres));
    chownSync(copy, NOBODY.uid, NOBODY.gid);
    expect(() => reachableBinaries(installed, NOBODY, away)).toThrow(/could not be copied/);
  });
});

function closedHome(): string {
  const home = temporaryDataFolder();
  chmodSync(home, 0o700);
  return home;
}

function openFolder(): string {
  const folder = mkdtempSync('/var/tmp/local-postgres-test-');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  chmodSync(folder, 0o755);
  return folder;
}

/** Copies the package of the programs below the home, as `npm ci` would. */
async function installPrograms(home: string): Promise<Binaries> {
  const { postgres } = await findBinaries();
  const original = dirname(dirname(dirname(postgres)));
  const installed = join(home, original.slice(REPOSITORY.length));
  mkdirSync(dirname(installed), { recursive: true });
  cpSync(original, installed, { recursive: true, verbatimSymlinks: true });
  const bin = join(installed, 'native/bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), pg_ctl: join(bin, 'pg_ctl') };
}
