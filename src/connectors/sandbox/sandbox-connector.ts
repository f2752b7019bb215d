import { directoryConnector } from '../directory-connector.js';
import { SandboxConnectorModule } from './sandbox-connector.module.js';
import { SandboxDirectorySettings } from './sandbox-directory-settings.js';
import { SandboxEnvironment } from './sandbox-environment.js';

/** The pretend university's directory, for trying the service out; never in production. */
export const sandboxConnector = directoryConnector({
  environment: SandboxEnvironment,
  crossChecks: ({ SANDBOX_DIRECTORY_URL, SANDBOX_DIRECTORY_TOKEN }, { production, sandboxed }) => {
    if (production) return ['DIRECTORY: must not be sandbox in production'];
    if (sandboxed) return [];
    return Object.entries({ SANDBOX_DIRECTORY_URL, SANDBOX_DIRECTORY_TOKEN })
      .filter(([, value]) => value === undefined)
      .map(([name]) => `${name}: is needed without the sandbox`);
  },
  module: ({ SANDBOX_DIRECTORY_URL = '', SANDBOX_DIRECTORY_TOKEN = '' }) =>
    SandboxConnectorModule.with(new SandboxDirectorySettings(SANDBOX_DIRECTORY_URL, SANDBOX_DIRECTORY_TOKEN)),
});
