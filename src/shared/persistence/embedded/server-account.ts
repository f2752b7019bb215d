import { existsSync, readFileSync, statSync } from 'node:fs';
import type { DataFolder } from './data-folder.js';
import { LocalPostgresUnavailable } from './local-postgres-unavailable.js';

/** The user and group that the server runs as instead of root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const CANDIDATES = ['postgres', '_postgres', 'nobody'];

/** Whom the server must run as, since PostgreSQL refuses root; undefined when we are not root. */
export function serverAccount({ postgres }: DataFolder): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(postgres)) {
    const { uid, gid } = statSync(postgres);
    if (uid !== 0) return { uid, gid }; // whoever made the cluster owns its files
  }
  const account = unprivilegedAccount(readFileSync('/etc/passwd', 'utf8'));
  if (!account) throw new LocalPostgresUnavailable(`root may not run it and there is no user ${CANDIDATES.join(', ')}`);
  return account;
}

/** The account to become, out of the text of /etc/passwd; initdb needs one that has a name. */
export function unprivilegedAccount(passwd: string): ServerAccount | undefined {
  const accounts = passwd.split('\n').map((line) => line.split(':'));
  for (const candidate of CANDIDATES) {
    const found = accounts.find(([name]) => name === candidate);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  return undefined;
}
