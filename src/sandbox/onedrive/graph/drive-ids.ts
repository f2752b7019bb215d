import { UNIVERSITY_MAIL_DOMAIN } from '../../seed/persona.js';
import { TENANT } from '../onedrive-tenant.js';

const SITE = '00000000-0000-4000-8000-00';

/** The account of a personal site's path, such as `0123456789_utac_example_ac_jp`. */
export function accountOfPersonalSite(name: string): string | undefined {
  const [id = '', ...domain] = name.split('_');
  return domain.join('.') === UNIVERSITY_MAIL_DOMAIN ? id : undefined;
}

/** A host and two ids, as SharePoint names its sites. */
export function siteIdOf(accountId: string): string {
  return `${TENANT.host},${SITE}${accountId},${SITE}${accountId}`;
}

export function accountOfSite(siteId: string): string | undefined {
  const accountId = siteId.slice(-10);
  return siteId === siteIdOf(accountId) ? accountId : undefined;
}

export function driveIdOf(accountId: string): string {
  return `b!sandbox-${accountId}`;
}

export function accountOfDrive(driveId: string): string | undefined {
  const accountId = driveId.slice(-10);
  return driveId === driveIdOf(accountId) ? accountId : undefined;
}
