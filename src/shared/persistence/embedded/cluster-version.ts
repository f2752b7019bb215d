import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalPostgresUnavailable } from './local-postgres-unavailable.js';
import { runProgram } from './run-program.js';
import type { ServerSetup } from './server-setup.js';

/** Refuses a cluster that another major version of PostgreSQL made, and a folder that holds none. */
export async function checkClusterVersion({ folder, binaries, account }: ServerSetup): Promise<void> {
  const made = clusterVersion(folder.cluster);
  if (made === undefined) {
    throw new LocalPostgresUnavailable(`${folder.postgres} holds no database; move it away and start again`);
  }
  const ours = majorVersion(await runProgram(binaries.postgres, ['--version'], '/', account));
  if (made !== ours) {
    throw new LocalPostgresUnavailable(
      `${folder.cluster} was made by PostgreSQL ${made} and this is ${ours}; ` +
        `export it with pg_dumpall of PostgreSQL ${made} first, or set DATA_DIR to a new folder`,
    );
  }
}

/** Major version out of what `postgres --version` says, such as `18` of `postgres (PostgreSQL) 18.4`. */
export function majorVersion(words: string): string | undefined {
  return /\(PostgreSQL\) (\d+)/.exec(words)?.[1];
}

function clusterVersion(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return undefined;
  }
}
