/**
 * Where Graph has the personal site of a user name, which stays there after the user is deleted: letters, digits and hyphens
 * are kept, everything else becomes an underscore. https://learn.microsoft.com/sharepoint/list-onedrive-urls
 */
export function personalSiteOf(userName: string, host: string): string {
  return `/sites/${host}:/personal/${userName.toLowerCase().replaceAll(/[^a-z0-9-]/g, '_')}`;
}
