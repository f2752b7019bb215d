import type { CloudServiceName } from '../rescue/contract/cloud-service-name.js';
import type { CloudConnector } from './cloud-connector.js';
import { googleConnector } from './google/google-connector.js';
import { oneDriveConnector } from './onedrive/onedrive-connector.js';

/** Every connector that RESCUE_GOOGLE_WORKSPACE or RESCUE_ONEDRIVE can name, by the cloud service; a new one adds its line here. */
export const CLOUD_CONNECTORS = {
  'google-workspace': {
    google: googleConnector,
  },
  onedrive: {
    onedrive: oneDriveConnector,
  },
} satisfies Record<CloudServiceName, Readonly<Record<string, CloudConnector>>>;

/** How access to a cloud service is opened where no connector does it: by hand at the desk, or not at all. */
export const WITHOUT_CONNECTOR = ['manual', 'off'] as const;
