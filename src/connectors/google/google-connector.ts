import { cloudConnector } from '../cloud-connector.js';
import { googleFaults } from './google-cross-checks.js';
import { GoogleEnvironment } from './google-environment.js';
import { GOOGLE_LIMITS, type GoogleSettings } from './google-settings.js';
import { GoogleWorkspace } from './google-workspace.js';
import { readServiceAccount } from './service-account.js';

/** Accounts of Google Workspace, over the Directory API. */
export const googleConnector = cloudConnector({
  environment: GoogleEnvironment,
  crossChecks: (settings, { production }) => googleFaults(settings, production),
  service: (settings) => new GoogleWorkspace(googleSettings(settings)),
});

/** The settings of the connector; only of an environment without faults. */
export function googleSettings(e: GoogleEnvironment): GoogleSettings {
  return {
    serviceAccount: readServiceAccount(e.GOOGLE_SERVICE_ACCOUNT ?? ''),
    admin: e.GOOGLE_ADMIN ?? '',
    user: e.GOOGLE_USER ?? '',
    openOrgUnit: e.GOOGLE_OPEN_ORG_UNIT ?? '',
    closedOrgUnit: e.GOOGLE_CLOSED_ORG_UNIT,
    signInUrl: e.GOOGLE_SIGN_IN_URL,
    apiUrl: e.GOOGLE_API_URL,
    tokenUrl: e.GOOGLE_TOKEN_URL,
    limits: GOOGLE_LIMITS,
  };
}
