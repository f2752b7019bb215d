import { directoryConnector } from '../directory-connector.js';
import { graphCredential } from '../graph/graph-credential.js';
import { accountMapping } from '../mapping/account-mapping.js';
import { EntraConnectorModule } from './entra-connector.module.js';
import { entraFaults } from './entra-cross-checks.js';
import { EntraEnvironment } from './entra-environment.js';
import { type EntraSettings, GRAPH_LIMITS, SIGN_IN } from './entra-settings.js';

/** A directory in Entra ID, over Microsoft Graph. */
export const entraConnector = directoryConnector({
  environment: EntraEnvironment,
  crossChecks: (settings, { production }) => entraFaults(settings, production),
  module: (settings) => EntraConnectorModule.with(entraSettings(settings)),
});

/** The settings of the connector; only of an environment without faults. */
export function entraSettings(e: EntraEnvironment): EntraSettings {
  return {
    connector: 'entra',
    tenantId: e.ENTRA_TENANT_ID ?? '',
    clientId: e.ENTRA_CLIENT_ID ?? '',
    credential: graphCredential({
      secret: e.ENTRA_CLIENT_SECRET,
      key: e.ENTRA_PRIVATE_JWK,
      certificate: e.ENTRA_CERTIFICATE,
    }),
    graphUrl: e.ENTRA_GRAPH_URL,
    authorityUrl: e.ENTRA_AUTHORITY_URL,
    mapping: accountMapping(e.DIRECTORY_MAPPING ?? '', SIGN_IN),
    passMinutes: e.ENTRA_PASS_MINUTES,
    passOnce: e.ENTRA_PASS_ONCE === 'true',
    passwordWriteback: e.ENTRA_PASSWORD_WRITEBACK === 'true',
    limits: GRAPH_LIMITS,
  };
}
