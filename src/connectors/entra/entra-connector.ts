import { belongsTo, readCertificate, thumbprintOf } from '../../config/certificate.js';
import { readPrivateJwk } from '../../config/private-jwk.js';
import { directoryConnector } from '../directory-connector.js';
import { accountMapping } from '../mapping/account-mapping.js';
import { EntraConnectorModule } from './entra-connector.module.js';
import { EntraEnvironment } from './entra-environment.js';
import type { EntraCredential, EntraSettings } from './entra-settings.js';

const NEEDED = ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'DIRECTORY_MAPPING'] as const;
const ADDRESSES = ['ENTRA_GRAPH_URL', 'ENTRA_AUTHORITY_URL'] as const;

/** Entra ID by Microsoft Graph. */
export const entraConnector = directoryConnector({
  environment: EntraEnvironment,
  crossChecks: (settings, { production }) => [
    ...NEEDED.filter((name) => settings[name] === undefined).map((name) => `${name}: is needed with DIRECTORY=entra`),
    ...ADDRESSES.filter((name) => production && !settings[name].startsWith('https://')).map(
      (name) => `${name}: must be an https:// URL in production`,
    ),
    ...credentialFaults(settings),
  ],
  module: (settings) => EntraConnectorModule.with(entraSettings(settings)),
});

function credentialFaults(e: EntraEnvironment): string[] {
  const { ENTRA_CLIENT_SECRET: secret, ENTRA_PRIVATE_JWK: key, ENTRA_CERTIFICATE: certificate } = e;
  if (secret && !key && !certificate) return [];
  if (!key && !certificate) return ['ENTRA_CLIENT_SECRET: or ENTRA_PRIVATE_JWK with ENTRA_CERTIFICATE is needed'];
  if (!key) return ['ENTRA_PRIVATE_JWK: is needed with ENTRA_CERTIFICATE'];
  if (!certificate) return ['ENTRA_CERTIFICATE: is needed with ENTRA_PRIVATE_JWK'];
  return isPair(certificate, key) ? [] : ['ENTRA_CERTIFICATE: is the certificate of another key'];
}

function isPair(certificate: string, key: string): boolean {
  try {
    return belongsTo(readCertificate(certificate), readPrivateJwk(key));
  } catch {
    // Which of the two cannot be read is a fault of its own.
    return true;
  }
}

/** The settings of a connector whose environment has no faults. */
function entraSettings(e: EntraEnvironment): EntraSettings {
  return {
    tenantId: e.ENTRA_TENANT_ID ?? '',
    clientId: e.ENTRA_CLIENT_ID ?? '',
    credential: credentialOf(e),
    graphUrl: e.ENTRA_GRAPH_URL.replace(/\/$/, ''),
    authorityUrl: e.ENTRA_AUTHORITY_URL.replace(/\/$/, ''),
    passMinutes: e.ENTRA_PASS_MINUTES,
    passOnce: e.ENTRA_PASS_ONCE === 'true',
    mapping: accountMapping(e.DIRECTORY_MAPPING ?? ''),
  };
}

function credentialOf(e: EntraEnvironment): EntraCredential {
  const { ENTRA_PRIVATE_JWK: key, ENTRA_CERTIFICATE: certificate } = e;
  if (!key || !certificate) return { kind: 'secret', secret: e.ENTRA_CLIENT_SECRET ?? '' };
  return { kind: 'certificate', jwk: readPrivateJwk(key), thumbprint: thumbprintOf(readCertificate(certificate)) };
}
