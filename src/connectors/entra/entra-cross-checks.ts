import { credentialFaults } from '../graph/graph-credential.js';
import type { EntraEnvironment } from './entra-environment.js';

const NEEDED = ['DIRECTORY_MAPPING', 'ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID'] as const;

/** What no single setting can tell: what is missing, what does not belong together, and what production forbids. */
export function entraFaults(e: EntraEnvironment, production: boolean): string[] {
  const chosen = 'DIRECTORY=entra';
  const faults: string[] = NEEDED.filter((name) => e[name] === undefined).map(
    (name) => `${name}: is needed with ${chosen}`,
  );
  const { ENTRA_CLIENT_SECRET: secret, ENTRA_PRIVATE_JWK: key, ENTRA_CERTIFICATE: certificate } = e;
  faults.push(...credentialFaults('ENTRA', chosen, { secret, key, certificate }));
  for (const name of ['ENTRA_GRAPH_URL', 'ENTRA_AUTHORITY_URL'] as const)
    if (production && !e[name].startsWith('https://')) faults.push(`${name}: must be an https:// URL in production`);
  return faults;
}
