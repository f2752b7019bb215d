import { mkdir, writeFile } from 'node:fs/promises';
import { KeptFolder } from './kept-folder.js';
import { SAMBA_ADMIN, SAMBA_REALM, sambaConfiguration } from './samba-configuration.js';
import { TRIES_UNTIL_LOCKED } from './seeded-accounts.js';
import { ServerProcess } from './server-process.js';

const HOST = '127.0.0.1';
const RULES = ['--history-length=3', '--min-pwd-length=12', '--complexity=on', '--min-pwd-age=0', '--max-pwd-age=0'];
// Until an administrator lifts it.
const LOCKOUT = [`--account-lockout-threshold=${TRIES_UNTIL_LOCKED}`, '--account-lockout-duration=0'];

/** Provisions an empty domain, which takes seconds; every server of a run starts with a copy of it. */
export async function provisionDomain(): Promise<KeptFolder> {
  const folder = new KeptFolder('samba-domain');
  try {
    const settings = ['-s', folder.at('smb.conf')];
    const names = [`--realm=${SAMBA_REALM}`, '--domain=EXAMPLE', '--host-name=dc', `--host-ip=${HOST}`];
    const kind = ['--server-role=dc', '--dns-backend=SAMBA_INTERNAL', '--use-rfc2307'];
    const admin = `--adminpass=${SAMBA_ADMIN.password}`;
    for (const name of ['private', 'state/sysvol', 'cache', 'lock', 'run']) {
      await mkdir(folder.at(name), { recursive: true });
    }
    await writeFile(folder.at('smb.conf'), sambaConfiguration(folder.path, HOST));
    const sambaTool = (...args: string[]) => new ServerProcess(folder, 'samba-tool', args).succeeds();
    await sambaTool('domain', 'provision', ...settings, ...names, ...kind, admin);
    await sambaTool('domain', 'passwordsettings', 'set', ...settings, ...RULES, ...LOCKOUT);
    return folder;
  } catch (error) {
    await folder.remove();
    throw error;
  }
}
