import type { ClientCredential } from '../../auth/oidc/open-id-provider.js';
import { readCertificate, thumbprintOf } from '../../config/certificate.js';
import { readPrivateJwk } from '../../config/private-jwk.js';
import { directoryConnector } from '../directory-connector.js';
import { accountMapping } from '../mapping/account-mapping.js';
import { EntraConnectorModule } from './entra-connector.module.js';
import { entraFaults } from './entra-cross-checks.js';
import { EntraEnvironment } from './entra-environment.js';
import { type EntraSettings, GRAPH_LIMITS } from './entra-settings.js';

/** A directory in Entra ID, over Microsoft Graph. */
export const entraConnector = directoryConnector({
  environment: EntraEnvironment,
  crossChecks: (settings, { production }) => entraFaults(settings, production),
  module: (settings) => EntraConnectorModule.with(entraSettings(settings)),
});

/** The settings of the connector; only of an environment without faults. */
export function entraSettings(e: EntraEnvironment): EntraSettings {
  return {
    tenantId: e.ENTRA_TENANT_ID ?? '',
    clientId: e.ENTRA_CLIENT_ID ?? '',
    credential: credential(e),
    graphUrl: e.ENTRA_GRAPH_URL,
    authorityUrl: e.ENTRA_AUTHORITY_URL,
    mapping: accountMapping(e.DIRECTORY_MAPPING ?? ''),
    passMinutes: e.ENTRA_PASS_MINUTES,
    passOnce: e.ENTRA_PASS_ONCE === 'true',
    limits: GRAPH_LIMITS,
  };
}

function credential(e: EntraEnvironment): ClientCredential {
  if (!e.ENTRA_PRIVATE_JWK) return { kind: 'client_secret', secret: e.ENTRA_CLIENT_SECRET ?? '' };
  const thumbprint = thumbprintOf(readCertificate(e.ENTRA_CERTIFICATE ?? ''));
  return { kind: 'private_key_jwt', jwk: readPrivateJwk(e.ENTRA_PRIVATE_JWK), thumbprint };
}
