import { cloudConnector } from '../cloud-connector.js';
import { graphCredential } from '../graph/graph-credential.js';
import { OneDrive } from './onedrive.js';
import { oneDriveFaults } from './onedrive-cross-checks.js';
import { OneDriveEnvironment } from './onedrive-environment.js';
import { ONEDRIVE_LIMITS, type OneDriveSettings } from './onedrive-settings.js';

/** The files in the personal OneDrives of a tenant, over Microsoft Graph. */
export const oneDriveConnector = cloudConnector({
  environment: OneDriveEnvironment,
  crossChecks: (settings, { production }) => oneDriveFaults(settings, production),
  service: (settings) => new OneDrive(oneDriveSettings(settings)),
});

/** The settings of the connector; only of an environment without faults. */
export function oneDriveSettings(e: OneDriveEnvironment): OneDriveSettings {
  return {
    connector: 'onedrive',
    tenantId: e.ONEDRIVE_TENANT_ID ?? '',
    clientId: e.ONEDRIVE_CLIENT_ID ?? '',
    credential: graphCredential({
      secret: e.ONEDRIVE_CLIENT_SECRET,
      key: e.ONEDRIVE_PRIVATE_JWK,
      certificate: e.ONEDRIVE_CERTIFICATE,
    }),
    graphUrl: e.ONEDRIVE_GRAPH_URL,
    authorityUrl: e.ONEDRIVE_AUTHORITY_URL,
    host: e.ONEDRIVE_HOST ?? '',
    userDomain: e.ONEDRIVE_USER_DOMAIN ?? '',
    limits: ONEDRIVE_LIMITS,
  };
}
