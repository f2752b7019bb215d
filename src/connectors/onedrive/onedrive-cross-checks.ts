import { credentialFaults } from '../graph/graph-credential.js';
import type { OneDriveEnvironment } from './onedrive-environment.js';

const CHOSEN = 'RESCUE_ONEDRIVE=onedrive';
const NEEDED = ['ONEDRIVE_TENANT_ID', 'ONEDRIVE_CLIENT_ID', 'ONEDRIVE_HOST', 'ONEDRIVE_USER_DOMAIN'] as const;

/** What no single setting can tell: what is missing, what does not belong together, and what production forbids. */
export function oneDriveFaults(e: OneDriveEnvironment, production: boolean): string[] {
  const faults: string[] = NEEDED.filter((name) => e[name] === undefined).map(
    (name) => `${name}: is needed with ${CHOSEN}`,
  );
  const { ONEDRIVE_CLIENT_SECRET: secret, ONEDRIVE_PRIVATE_JWK: key, ONEDRIVE_CERTIFICATE: certificate } = e;
  faults.push(...credentialFaults('ONEDRIVE', CHOSEN, { secret, key, certificate }));
  for (const name of ['ONEDRIVE_GRAPH_URL', 'ONEDRIVE_AUTHORITY_URL'] as const)
    if (production && !e[name].startsWith('https://')) faults.push(`${name}: must be an https:// URL in production`);
  return faults;
}
