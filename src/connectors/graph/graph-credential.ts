import type { ClientCredential } from '../../auth/oidc/open-id-provider.js';
import { belongsTo, readCertificate, thumbprintOf } from '../../config/certificate.js';
import { readPrivateJwk } from '../../config/private-jwk.js';

/** How a connector of Graph proves itself, as its settings say it: a secret, or a key with its certificate. */
interface Proof {
  readonly secret: string | undefined;
  readonly key: string | undefined;
  readonly certificate: string | undefined;
}

/** The credential that the settings mean; only of settings without faults. */
export function graphCredential({ secret = '', key, certificate = '' }: Proof): ClientCredential {
  if (!key) return { kind: 'client_secret', secret };
  return {
    kind: 'private_key_jwt',
    jwk: readPrivateJwk(key),
    thumbprint: thumbprintOf(readCertificate(certificate)),
  };
}

/** What does not belong together in a credential; the names of its settings begin with `prefix`, and are needed with `chosen`. */
export function credentialFaults(prefix: string, chosen: string, { secret, key, certificate }: Proof): string[] {
  const faults: string[] = [];
  const withKey = `${prefix}_PRIVATE_JWK with ${prefix}_CERTIFICATE`;
  if (!secret && !key) faults.push(`${prefix}_CLIENT_SECRET: or ${withKey} is needed with ${chosen}`);
  if (secret && key) faults.push(`${prefix}_CLIENT_SECRET: must not be set beside ${prefix}_PRIVATE_JWK`);
  if (key && !certificate) faults.push(`${prefix}_CERTIFICATE: is needed with ${prefix}_PRIVATE_JWK`);
  if (certificate && !matches(certificate, key)) faults.push(`${prefix}_CERTIFICATE: must be of ${prefix}_PRIVATE_JWK`);
  return faults;
}

function matches(certificate: string, key = ''): boolean {
  try {
    return belongsTo(readCertificate(certificate), readPrivateJwk(key));
  } catch {
    return false;
  }
}
