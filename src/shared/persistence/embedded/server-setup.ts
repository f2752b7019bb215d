import type { Binaries } from './find-binaries.js';
import type { DataFolder } from './data-folder.js';
import type { ServerAccount } from './server-account.js';

/** Everything that decides how the server of one data folder is run. */
export interface ServerSetup {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  /** Whom the server runs as; undefined for the user who runs this process. */
  readonly account: ServerAccount | undefined;
  readonly throwaway: boolean;
}
