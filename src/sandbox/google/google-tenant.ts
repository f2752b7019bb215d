import { createPrivateKey } from 'node:crypto';
import { UNIVERSITY_MAIL_DOMAIN } from '../seed/persona.js';
import type { SandboxKeys } from '../settings/sandbox-keys.js';

/** Everything below this path is the pretend Google. */
export const GOOGLE_PATH = '/google';

/** The organisational units; single sign-on is off in one of them. */
export const ORG_UNITS = { top: '/', members: '/Members', left: '/Left', withoutSso: '/Left/Rescue' } as const;

/** The pretend Google Workspace, and who acts in it for the service. */
export const WORKSPACE = {
  domain: `g.${UNIVERSITY_MAIL_DOMAIN}`,
  customerId: 'C00sandbox',
  admin: `rescue-admin@g.${UNIVERSITY_MAIL_DOMAIN}`,
  serviceAccount: 'rescue@sandbox.iam.gserviceaccount.example',
} as const;

/** The address that somebody signs in with. */
export function googleAddressOf(accountId: string): string {
  return `${accountId}@${WORKSPACE.domain}`;
}

/** The environment that makes the service use the pretend Google. */
export function googleSettings(url: string, keys: SandboxKeys) {
  return {
    RESCUE_GOOGLE_WORKSPACE: 'google',
    GOOGLE_SERVICE_ACCOUNT: JSON.stringify(serviceAccountKey(keys)),
    GOOGLE_ADMIN: WORKSPACE.admin,
    GOOGLE_USER: googleAddressOf('{account}'),
    GOOGLE_OPEN_ORG_UNIT: ORG_UNITS.withoutSso,
    GOOGLE_CLOSED_ORG_UNIT: ORG_UNITS.left,
    GOOGLE_SIGN_IN_URL: `${url}${GOOGLE_PATH}`,
    GOOGLE_API_URL: `${url}${GOOGLE_PATH}`,
    GOOGLE_TOKEN_URL: `${url}${GOOGLE_PATH}/token`,
  } as const;
}

/** As Google hands out the key of a service account. */
function serviceAccountKey({ googleServiceJwk: key }: SandboxKeys): object {
  const pem = createPrivateKey({ key: { ...key }, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' });
  return {
    type: 'service_account',
    project_id: 'sandbox',
    private_key_id: key.kid,
    private_key: pem,
    client_email: WORKSPACE.serviceAccount,
  };
}
