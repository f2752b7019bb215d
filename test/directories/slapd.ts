import { mkdir, writeFile } from 'node:fs/promises';
import { makeCertificates } from './certificates.js';
import { freePort } from './free-port.js';
import { KeptFolder } from './kept-folder.js';
import { administration, type RunningDirectory } from './running-directory.js';
import { ServerProcess } from './server-process.js';
import { SLAPD_ADMIN, SLAPD_BASE, SLAPD_SERVICE, slapdConfiguration } from './slapd-configuration.js';
import { slapdSeed } from './slapd-seed.js';

const HOST = '127.0.0.1';

/** Starts an OpenLDAP server of the caller's own, with the seeded accounts in it. */
export async function startSlapd(): Promise<RunningDirectory> {
  const folder = new KeptFolder('slapd');
  try {
    const certificates = await makeCertificates(folder.path, [HOST]);
    await mkdir(folder.at('data'));
    await writeFile(folder.at('slapd.conf'), slapdConfiguration(folder.at('data'), certificates));
    const [secure, plain] = await Promise.all([freePort(HOST), freePort(HOST)]);
    const listeners = `ldaps://${HOST}:${secure} ldap://${HOST}:${plain}`;
    const server = new ServerProcess(folder, 'slapd', ['-d', '0', '-f', folder.at('slapd.conf'), '-h', listeners]);
    await server.listens(secure, HOST);
    const where = { url: `ldaps://localhost:${secure}`, ca: certificates.ca };
    const admin = administration(where, SLAPD_ADMIN.dn, SLAPD_ADMIN.password);
    await admin.add(slapdSeed());
    return {
      ...where,
      ...admin,
      startTlsUrl: `ldap://localhost:${plain}`,
      bindDn: SLAPD_SERVICE.dn,
      bindPassword: SLAPD_SERVICE.password,
      baseDn: SLAPD_BASE,
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
