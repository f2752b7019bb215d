import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { makeCertificates } from './certificates.js';
import { freePort } from './free-port.js';
import { KeptFolder } from './kept-folder.js';
import { administration, type RunningDirectory } from './running-directory.js';
import { SAMBA_ADMIN, SAMBA_BASE, SAMBA_SERVICE, sambaConfiguration } from './samba-configuration.js';
import { sambaSeed } from './samba-seed.js';
import { ServerProcess } from './server-process.js';

/** Starts a Samba domain controller of the caller's own, as root, with the seeded accounts in a copy of this domain. */
export async function startSamba(domain: string = inject('provisionedDomain')): Promise<RunningDirectory> {
  const folder = new KeptFolder('samba');
  try {
    const host = await freeAddress();
    await promisify(execFile)('cp', ['-a', `${domain}/.`, folder.path]);
    await rm(folder.at('lock'), { recursive: true });
    await mkdir(folder.at('lock'));
    const certificates = await makeCertificates(folder.path, [host]);
    await writeFile(folder.at('smb.conf'), sambaConfiguration(folder.path, host, certificates));
    const foreground = ['-i', '--no-process-group', '-M', 'single', '-s', folder.at('smb.conf')];
    const server = new ServerProcess(folder, 'samba', foreground);
    await server.listens(636, host);
    const where = { url: `ldaps://${host}:636`, ca: certificates.ca };
    const admin = administration(where, SAMBA_ADMIN.dn, SAMBA_ADMIN.password);
    await admin.add(sambaSeed());
    await admin.modify(`CN=Account Operators,CN=Builtin,${SAMBA_BASE}`, { member: SAMBA_SERVICE.dn });
    return {
      ...where,
      ...admin,
      startTlsUrl: `ldap://${host}:389`,
      bindDn: SAMBA_SERVICE.dn,
      bindPassword: SAMBA_SERVICE.password,
      baseDn: SAMBA_BASE,
      kill: () => server.kill(),
      stop: async () => {
        await server.stop();
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

/** Samba has no setting for its LDAP ports, so that each server takes a loopback address of its own. */
async function freeAddress(): Promise<string> {
  for (let tries = 10; ; tries -= 1) {
    const host = `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;
    try {
      for (const port of [389, 636, 3268, 3269]) await freePort(host, port);
      return host;
    } catch (error) {
      if (tries === 0) throw error;
    }
  }
}
