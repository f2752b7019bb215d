import { chmodSync, cpSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../../src/shared/persistence/embedded/data-folder.js';
import { findBinaries } from '../../src/shared/persistence/embedded/find-binaries.js';
import { prepareCluster } from '../../src/shared/persistence/embedded/prepare-cluster.js';
import { reachableBinaries } from '../../src/shared/persistence/embedded/reachable-binaries.js';
import { serverAccount } from '../../src/shared/persistence/embedded/server-account.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a cluster with its password, whose server never ran. */
    cluster: string;
  }
}

/** Makes a cluster as the service does, starts no server, and gives its folder: it may be copied. */
export async function freshCluster(dataDir: string): Promise<string> {
  const folder = openDataFolder(dataDir);
  const account = serverAccount(folder);
  const binaries = reachableBinaries(await findBinaries(), account);
  await prepareCluster({ folder, account, binaries, throwaway: true });
  return folder.postgres;
}

/** Copies the folder of a cluster whose server does not run, with owners and modes: the server refuses any others. */
export function copyCluster(original: string, copy: string): void {
  cpSync(original, copy, { recursive: true });
  for (const path of ['.', ...readdirSync(original, { recursive: true, encoding: 'utf8' })]) {
    const { uid, gid, mode } = statSync(join(original, path));
    lchownSync(join(copy, path), uid, gid);
    chmodSync(join(copy, path), mode);
  }
}
