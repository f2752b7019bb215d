import { isEntra } from '../auth/oidc/tenant-of-issuer.js';
import { belongsTo, readCertificate } from './certificate.js';
import type { Environment } from './environment.js';
import { readPrivateJwk } from './private-jwk.js';

// Claims in which a guest of a tenant brings the name that somebody else gave them.
const NAMES_OF_GUESTS = ['upn', 'preferred_username', 'email', 'unique_name'];

/** What Entra ID needs besides what any OpenID Provider needs, and a certificate of another key. */
export function accountFaults(e: Environment): string[] {
  const faults: string[] = [];
  const entra = isEntra(e.ACCOUNT_ISSUER ?? '');
  if (entra && e.ACCOUNT_PRIVATE_JWK && !e.ACCOUNT_CERTIFICATE)
    faults.push('ACCOUNT_CERTIFICATE: is needed with ACCOUNT_PRIVATE_JWK for Entra ID');
  if (entra && !e.ACCOUNT_ID_DOMAIN && NAMES_OF_GUESTS.includes(e.ACCOUNT_ID_CLAIM ?? ''))
    faults.push(
      'ACCOUNT_ID_DOMAIN: is needed with this ACCOUNT_ID_CLAIM of Entra ID, since guests bring names of their own',
    );
  if (e.ACCOUNT_CERTIFICATE && !matchesKey(e)) faults.push('ACCOUNT_CERTIFICATE: must be of ACCOUNT_PRIVATE_JWK');
  return faults;
}

function matchesKey({ ACCOUNT_CERTIFICATE: certificate = '', ACCOUNT_PRIVATE_JWK: key = '' }: Environment): boolean {
  try {
    return belongsTo(readCertificate(certificate), readPrivateJwk(key));
  } catch {
    return false;
  }
}
