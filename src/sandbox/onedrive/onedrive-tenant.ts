import { UNIVERSITY_MAIL_DOMAIN } from '../seed/persona.js';
import type { SandboxKeys } from '../settings/sandbox-keys.js';

/** Everything below this path is the pretend Microsoft. */
export const ONEDRIVE_PATH = '/onedrive';

/** The pretend tenant and the application that the service is in it. */
export const TENANT = {
  id: '5a4db0c5-0000-4000-8000-000000000001',
  clientId: '5a4db0c5-0000-4000-8000-000000000002',
  host: 'sandbox-my.sharepoint.example',
  /** Of the login names of guests. */
  domain: 'sandbox.onmicrosoft.example',
} as const;

/** The environment that makes the service use the pretend OneDrive. */
export function oneDriveSettings(url: string, keys: SandboxKeys) {
  return {
    RESCUE_ONEDRIVE: 'onedrive',
    ONEDRIVE_TENANT_ID: TENANT.id,
    ONEDRIVE_CLIENT_ID: TENANT.clientId,
    ONEDRIVE_CLIENT_SECRET: keys.oneDriveSecret,
    ONEDRIVE_HOST: TENANT.host,
    ONEDRIVE_USER_DOMAIN: UNIVERSITY_MAIL_DOMAIN,
    ONEDRIVE_GRAPH_URL: `${url}${ONEDRIVE_PATH}/graph/v1.0`,
    ONEDRIVE_AUTHORITY_URL: `${url}${ONEDRIVE_PATH}/login`,
  } as const;
}
