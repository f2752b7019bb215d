import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LocalPostgresUnavailable } from './local-postgres-unavailable.js';

/** Absolute paths of what lies in a data folder. */
export interface DataFolder {
  readonly home: string;
  /** Holds the cluster and its password; appears at once, when both are complete. */
  readonly postgres: string;
  readonly cluster: string;
  /** The superuser's password, mode 0600. */
  readonly password: string;
  readonly log: string;
}

/** Makes the data folder when it is missing, and refuses one that this process may not use. */
export function openDataFolder(dataDir: string): DataFolder {
  const home = resolve(dataDir);
  const postgres = join(home, 'postgres');
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new LocalPostgresUnavailable(`the folder ${home} is not writable; set DATA_DIR to one that is`, error);
  }
  if (existsSync(postgres)) refuseForeign(postgres);
  return {
    home,
    postgres,
    cluster: join(postgres, 'data'),
    password: join(postgres, 'password'),
    log: join(home, 'postgres.log'),
  };
}

function refuseForeign(postgres: string): void {
  try {
    accessSync(postgres, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new LocalPostgresUnavailable(
      `${postgres} belongs to another user; set DATA_DIR to a folder of your own`,
      error,
    );
  }
}
