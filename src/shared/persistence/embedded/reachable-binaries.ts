import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { completeCopy } from './complete-copy.js';
import type { Binaries } from './find-binaries.js';
import { LocalPostgresUnavailable } from './local-postgres-unavailable.js';
import { openToAll } from './open-to-all.js';
import type { ServerAccount } from './server-account.js';

/** Programs that the account may run: those given, or a copy in a folder for all when they lie below a closed one. */
export function reachableBinaries(found: Binaries, account: ServerAccount | undefined, away = '/var/tmp'): Binaries {
  if (account === undefined || openToAll(dirname(found.postgres))) return found;
  const native = dirname(dirname(found.postgres));
  const copy = join(away, `local-postgres-${fingerprint(found.postgres)}`);
  try {
    if (!existsSync(copy)) placeCopy(native, copy);
    if (statSync(copy).uid !== process.getuid?.()) throw new Error('it belongs to another user');
    completeCopy(native, copy); // cleaners of temporary folders take single old files
  } catch (error) {
    throw new LocalPostgresUnavailable(`its programs could not be copied to ${copy}`, error);
  }
  const moved = (program: string) => join(copy, 'bin', basename(program));
  return { initdb: moved(found.initdb), postgres: moved(found.postgres), pg_ctl: moved(found.pg_ctl) };
}

/** Changes with every installation, so that an upgrade never runs an old copy. */
function fingerprint(postgres: string): string {
  const { size, mtimeMs } = statSync(postgres);
  return createHash('sha256').update(`${postgres} ${size} ${mtimeMs}`).digest('hex').slice(0, 16);
}

/** Makes the copy under another name first, so that nobody runs half of it. */
function placeCopy(native: string, copy: string): void {
  const staging = mkdtempSync(`${copy}.`);
  try {
    completeCopy(native, staging);
    renameSync(staging, copy);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another process was faster
  }
}
