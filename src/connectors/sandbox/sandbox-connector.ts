import { directoryConnector } from '../directory-connector.js';
import { SandboxConnectorModule } from './sandbox-connector.module.js';
import { SandboxDirectorySettings } from './sandbox-directory-settings.js';
import { SandboxEnvironment } from './sandbox-environment.js';

/** The pretend university's directory, for trying the service out; never in production. */
export const sandboxConnector = directoryConnector({
  environment: SandboxEnvironment,
  // Where neither the sandbox nor anybody else says where it is, it does not answer, and everything else can be tried.
  crossChecks: (_settings, { production }) => (production ? ['DIRECTORY: must not be sandbox in production'] : []),
  module: ({ SANDBOX_DIRECTORY_URL = '', SANDBOX_DIRECTORY_TOKEN = '' }) =>
    SandboxConnectorModule.with(new SandboxDirectorySettings(SANDBOX_DIRECTORY_URL, SANDBOX_DIRECTORY_TOKEN)),
});
