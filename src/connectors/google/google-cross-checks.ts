import type { GoogleEnvironment } from './google-environment.js';
import { isSameUnit } from './google-user.js';

const NEEDED = ['GOOGLE_SERVICE_ACCOUNT', 'GOOGLE_ADMIN', 'GOOGLE_USER', 'GOOGLE_OPEN_ORG_UNIT'] as const;
const URLS = ['GOOGLE_SIGN_IN_URL', 'GOOGLE_API_URL', 'GOOGLE_TOKEN_URL'] as const;

/** What no single setting can tell: what is missing, what does not go together, and what production forbids. */
export function googleFaults(e: GoogleEnvironment, production: boolean): string[] {
  const faults: string[] = NEEDED.filter((name) => e[name] === undefined).map(
    (name) => `${name}: is needed with RESCUE_GOOGLE_WORKSPACE=google`,
  );
  const { GOOGLE_OPEN_ORG_UNIT: open, GOOGLE_CLOSED_ORG_UNIT: closed } = e;
  if (open && closed && isSameUnit(open, closed))
    faults.push('GOOGLE_CLOSED_ORG_UNIT: must be another one than GOOGLE_OPEN_ORG_UNIT');
  for (const name of URLS)
    if (production && !e[name].startsWith('https://')) faults.push(`${name}: must be an https:// URL in production`);
  return faults;
}
