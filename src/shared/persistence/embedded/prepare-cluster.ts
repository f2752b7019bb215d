import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkClusterVersion } from './cluster-version.js';
import { initdbArguments } from './initdb-arguments.js';
import { runProgram } from './run-program.js';
import type { ServerSetup } from './server-setup.js';
import { sweepStagings } from './sweep-stagings.js';
import { wayInto } from './way-into.js';

/** Makes cluster and password if the data folder has none; when several processes do so at once, one wins and all share it. */
export async function prepareCluster(setup: ServerSetup): Promise<void> {
  if (!existsSync(setup.folder.postgres)) await createCluster(setup);
  await checkClusterVersion(setup);
}

async function createCluster(setup: ServerSetup): Promise<void> {
  sweepStagings(setup.folder);
  const staging = mkdtempSync(`${setup.folder.postgres}.new-${process.pid}-`);
  try {
    await fill(staging, setup);
    renameSync(staging, setup.folder.postgres);
  } catch (error) {
    if (!existsSync(setup.folder.cluster)) throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function fill(staging: string, setup: ServerSetup): Promise<void> {
  const { account, binaries, throwaway } = setup;
  const cluster = join(staging, 'data');
  const password = join(staging, 'password');
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) for (const path of [staging, cluster, password]) chownSync(path, account.uid, account.gid);
  const way = wayInto(cluster, setup);
  const passwordFile = `${way}/../password`; // not join(): it would resolve the dots before the link
  await runProgram(binaries.initdb, initdbArguments(way, passwordFile, throwaway), cluster, account);
}
