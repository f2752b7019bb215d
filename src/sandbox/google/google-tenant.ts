import type { SandboxKeys } from '../settings/sandbox-keys.js';

/** Everything below this path is the pretend Google. */
export const GOOGLE_PATH = '/google';

/** The pretend Google Workspace and who may change it. */
export const WORKSPACE = {
  domain: 'g.sandbox.example',
  admin: 'admin@g.sandbox.example',
  serviceAccount: 'rescue@sandbox.iam.example',
  /** Without single sign-on. */
  openUnit: '/Former/Rescue',
  closedUnit: '/Former',
  members: '/Members',
} as const;

/** The environment that makes the service use the pretend Google. */
export function googleSettings(url: string, keys: SandboxKeys) {
  return {
    RESCUE_GOOGLE_WORKSPACE: 'google',
    GOOGLE_SERVICE_ACCOUNT: JSON.stringify({
      type: 'service_account',
      client_email: WORKSPACE.serviceAccount,
      private_key: keys.googleKey,
    }),
    GOOGLE_ADMIN: WORKSPACE.admin,
    GOOGLE_USER: `{account}@${WORKSPACE.domain}`,
    GOOGLE_OPEN_UNIT: WORKSPACE.openUnit,
    GOOGLE_CLOSED_UNIT: WORKSPACE.closedUnit,
    GOOGLE_SIGN_IN_URL: `${url}${GOOGLE_PATH}`,
    GOOGLE_API_URL: `${url}${GOOGLE_PATH}/api`,
    GOOGLE_TOKEN_URL: `${url}${GOOGLE_PATH}/token`,
  } as const;
}
