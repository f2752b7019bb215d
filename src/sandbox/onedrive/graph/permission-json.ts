import { universityAddressOf } from '../../seed/persona.js';
import { TENANT } from '../onedrive-tenant.js';
import type { StoredPermission } from '../permissions.js';

/** A permission of somebody from outside as Graph tells it. https://learn.microsoft.com/graph/api/resources/permission */
export function permissionJson({ email, role, expiresAt }: StoredPermission): object {
  const known = { displayName: email, email };
  return {
    id: permissionIdOf(email),
    roles: [role],
    grantedToV2: { user: { ...known, id: email }, siteUser: { ...known, id: '12', loginName: loginNameOf(email) } },
    ...(expiresAt && { expirationDateTime: expiresAt.toISOString() }),
  };
}

/** The permission of whose OneDrive it is. */
export function ownerJson(accountId: string): object {
  const email = universityAddressOf(accountId);
  const user = { displayName: accountId, email, id: accountId };
  return { id: idOf(`i:0#.f|membership|${email}`), roles: ['owner'], grantedToV2: { user } };
}

/** The same on every item, since SharePoint makes it of the person. */
function permissionIdOf(email: string): string {
  return idOf(loginNameOf(email));
}

/** Whose permission an id means, among those whom it could mean. */
export function emailOf(permissionId: string, emails: readonly string[]): string | undefined {
  return emails.find((email) => permissionIdOf(email) === permissionId);
}

function idOf(loginName: string): string {
  return Buffer.from(loginName).toString('base64');
}

function loginNameOf(email: string): string {
  return `i:0#.f|membership|${email.replace('@', '_')}#ext#@${TENANT.domain}`;
}
