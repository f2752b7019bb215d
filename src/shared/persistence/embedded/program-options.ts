import type { ServerAccount } from './server-account.js';

/** How a PostgreSQL program is spawned: in that folder, as that account, and without our environment, which holds secrets. */
export function programOptions(cwd: string, account: ServerAccount | undefined) {
  return { cwd, ...account, env: { LC_ALL: 'C' }, windowsHide: true };
}
