import { openDataFolder } from './data-folder.js';
import { findBinaries } from './find-binaries.js';
import { joinServer } from './join-server.js';
import { leaveServer } from './leave-server.js';
import { prepareCluster } from './prepare-cluster.js';
import { reachableBinaries } from './reachable-binaries.js';
import { serverAccount } from './server-account.js';

/** A PostgreSQL server of a data folder, in use by this process. */
export interface LocalPostgres {
  /** `postgres://` URL of the database `postgres`, with the password of its superuser: a secret. */
  readonly url: string;
  /** Ends this use; when no other process uses the server, stops it and waits until its process is gone. */
  stop(): Promise<void>;
}

export interface LocalPostgresOptions {
  /** Folder that keeps the database, its password and its log; made when it is missing. */
  readonly dataDir: string;
  /** For tests: fast, with room for many connections, and lost when the machine crashes. */
  readonly throwaway?: boolean;
}

/** Starts, joins or adopts the PostgreSQL server of a data folder; throws LocalPostgresUnavailable, which says what to do. */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const folder = openDataFolder(options.dataDir);
  const account = serverAccount(folder);
  const binaries = reachableBinaries(await findBinaries(), account);
  const setup = { folder, account, binaries, throwaway: options.throwaway ?? false };
  await prepareCluster(setup);
  const membership = await joinServer(setup);
  let stopped: Promise<void> | undefined;
  return { url: membership.url, stop: () => (stopped ??= leaveServer(setup, membership)) };
}
