import { alumniRegistration } from '../alumni/alumni-registration.js';
import { googleSettings } from '../google/google-tenant.js';
import { oneDriveSettings } from '../onedrive/onedrive-tenant.js';
import { UNIVERSITY_MAIL_DOMAIN } from '../seed/persona.js';
import { DESK_OPERATORS } from './desk-operators.js';
import { HELP_TEXTS } from './help-texts.js';
import type { SandboxKeys } from './sandbox-keys.js';

/** How the service is known to both pretend providers. */
export const CARD_CLIENT_ID = 'RP00000001';
export const UNIVERSITY_CLIENT_ID = 'identity-verification';

/** What of a running sandbox the service must know besides its keys. */
interface Places {
  readonly url: string;
  readonly cardIssuer: string;
  readonly accountIssuer: string;
  readonly smtpUrl: string;
}

/** The environment that makes the service use the sandbox. */
export function serviceSettings(keys: SandboxKeys, { url, cardIssuer, accountIssuer, smtpUrl }: Places) {
  return {
    CARD_ISSUER: cardIssuer,
    CARD_CLIENT_ID,
    CARD_PRIVATE_JWK: JSON.stringify(keys.cardClientJwk),
    ACCOUNT_ISSUER: accountIssuer,
    ACCOUNT_CLIENT_ID: UNIVERSITY_CLIENT_ID,
    ACCOUNT_CLIENT_SECRET: keys.universityClientSecret,
    ACCOUNT_ID_TOKEN_ALG: 'ES256',
    ACCOUNT_ID_CLAIM: 'account_id',
    ACCOUNT_MFA_CLAIM: 'amr=mfa',
    SMTP_URL: smtpUrl,
    HELP_TEXTS: JSON.stringify(HELP_TEXTS),
    DESK_OPERATORS: JSON.stringify(DESK_OPERATORS),
    INTEGRATORS: JSON.stringify(alumniRegistration(url, keys)),
    UNIVERSITY_MAIL_DOMAINS: UNIVERSITY_MAIL_DOMAIN,
    SANDBOX_DIRECTORY_URL: `${url}/directory`,
    SANDBOX_DIRECTORY_TOKEN: keys.directoryToken,
    ...googleSettings(url, keys),
    ...oneDriveSettings(url, keys),
  } as const;
}
