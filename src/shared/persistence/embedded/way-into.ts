import { LocalPostgresUnavailable } from './local-postgres-unavailable.js';
import { openToAll } from './open-to-all.js';
import type { ServerSetup } from './server-setup.js';

/**
 * The path by which a program of the server's account reaches the cluster that it is started in.
 * Below a closed folder (a 0700 home) this is Linux' link to the working folder: root enters it before the user changes.
 */
export function wayInto(cluster: string, { folder, account }: ServerSetup): string {
  if (account === undefined || openToAll(folder.home)) return cluster;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new LocalPostgresUnavailable(
    `only root may enter ${folder.home}; set DATA_DIR to a folder that others may enter`,
  );
}
