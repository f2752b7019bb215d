import type { GoogleEnvironment } from './google-environment.js';

const NEEDED = ['GOOGLE_SERVICE_ACCOUNT', 'GOOGLE_ADMIN', 'GOOGLE_USER', 'GOOGLE_OPEN_UNIT'] as const;

/** What no single setting can tell: what is missing, what would open nothing, and what production forbids. */
export function googleFaults(e: GoogleEnvironment, production: boolean): string[] {
  const faults: string[] = NEEDED.filter((name) => e[name] === undefined).map(
    (name) => `${name}: is needed with RESCUE_GOOGLE_WORKSPACE=google`,
  );
  if (e.GOOGLE_OPEN_UNIT === e.GOOGLE_CLOSED_UNIT)
    faults.push('GOOGLE_OPEN_UNIT: must be another unit than GOOGLE_CLOSED_UNIT');
  for (const name of ['GOOGLE_API_URL', 'GOOGLE_TOKEN_URL', 'GOOGLE_SIGN_IN_URL'] as const)
    if (production && !e[name].startsWith('https://')) faults.push(`${name}: must be an https:// URL in production`);
  return faults;
}
