import type { GraphCall } from '../graph/graph-call.js';
import { GraphUnavailable } from '../graph/graph-failure.js';
import type { OneDriveSettings } from './onedrive-settings.js';
import { personalSiteOf } from './personal-site.js';

/** The OneDrive of one account. */
export interface PersonalDrive {
  readonly id: string;
  readonly webUrl: string;
}

/**
 * Finds the drive by the personal site of the user name, since the user may be deleted already. A site or a drive that is not
 * there is refused with 404. https://learn.microsoft.com/graph/api/site-getbypath, https://learn.microsoft.com/graph/api/drive-get
 */
export async function personalDriveOf(
  accountId: string,
  call: GraphCall,
  { userDomain, host }: OneDriveSettings,
): Promise<PersonalDrive> {
  const { id: site } = await call.read(`${personalSiteOf(`${accountId}@${userDomain}`, host)}?$select=id`);
  // A host and two ids with commas between them.
  if (typeof site !== 'string' || !/^[\w.,-]+$/.test(site)) throw new GraphUnavailable();
  const { id, webUrl } = await call.read(`/sites/${site}/drive?$select=id,webUrl`);
  if (typeof id !== 'string' || typeof webUrl !== 'string') throw new GraphUnavailable();
  return { id, webUrl };
}
