import { belongsTo, readCertificate } from '../../config/certificate.js';
import { readPrivateJwk } from '../../config/private-jwk.js';
import type { EntraEnvironment } from './entra-environment.js';

const NEEDED = ['DIRECTORY_MAPPING', 'ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID'] as const;

/** What no single setting can tell: what is missing, what does not belong together, and what production forbids. */
export function entraFaults(e: EntraEnvironment, production: boolean): string[] {
  const faults: string[] = NEEDED.filter((name) => e[name] === undefined).map(
    (name) => `${name}: is needed with DIRECTORY=entra`,
  );
  const { ENTRA_CLIENT_SECRET: secret, ENTRA_PRIVATE_JWK: key, ENTRA_CERTIFICATE: certificate } = e;
  if (!secret && !key)
    faults.push('ENTRA_CLIENT_SECRET: or ENTRA_PRIVATE_JWK with ENTRA_CERTIFICATE is needed with DIRECTORY=entra');
  if (secret && key) faults.push('ENTRA_CLIENT_SECRET: must not be set beside ENTRA_PRIVATE_JWK');
  if (key && !certificate) faults.push('ENTRA_CERTIFICATE: is needed with ENTRA_PRIVATE_JWK');
  if (certificate && !matches(certificate, key)) faults.push('ENTRA_CERTIFICATE: must be of ENTRA_PRIVATE_JWK');
  for (const name of ['ENTRA_GRAPH_URL', 'ENTRA_AUTHORITY_URL'] as const)
    if (production && !e[name].startsWith('https://')) faults.push(`${name}: must be an https:// URL in production`);
  return faults;
}

function matches(certificate: string, key = ''): boolean {
  try {
    return belongsTo(readCertificate(certificate), readPrivateJwk(key));
  } catch {
    return false;
  }
}
