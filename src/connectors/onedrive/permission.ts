import type { GraphItem } from '../graph/graph-list.js';
import { isRecord } from '../is-record.js';

/** Whether a permission opens something to a mail address. https://learn.microsoft.com/graph/api/resources/permission */
export function isFor(permission: GraphItem, contact: string): boolean {
  const { invitation, grantedToV2, grantedTo, grantedToIdentitiesV2 } = permission;
  const wanted = contact.toLowerCase();
  if (isRecord(invitation) && lowered(invitation['email']) === wanted) return true;
  const identities = Array.isArray(grantedToIdentitiesV2) ? grantedToIdentitiesV2 : [];
  return [grantedToV2, grantedTo, ...identities].filter(isRecord).some((set) => isOf(set, wanted));
}

/** Whether an ancestor of the item gives it; it can be deleted only there. */
export function isInherited({ inheritedFrom }: GraphItem): boolean {
  return isRecord(inheritedFrom) && Object.keys(inheritedFrom).length > 0;
}

/** Whether it is a link, which may be for several people. */
export function isLink({ link }: GraphItem): boolean {
  return isRecord(link);
}

/** Whether it lets its person read, no more, and until then; Graph may keep no end at all, and the service closes anyway. */
export function isAsGranted(permission: GraphItem, until: Date): boolean {
  const { roles } = permission;
  const readsOnly = Array.isArray(roles) && roles.length === 1 && roles[0] === 'read';
  const end = endOf(permission);
  return readsOnly && (!end || Math.abs(end.getTime() - until.getTime()) < 1_000);
}

/** When it ends by itself; undefined where Graph keeps no end, which it also writes as the year 1. */
export function endOf({ expirationDateTime: text }: GraphItem): Date | undefined {
  const end = typeof text === 'string' ? new Date(text) : undefined;
  return end && end.getUTCFullYear() > 1 ? end : undefined;
}

/** A guest is known by the address, or by a login name that was made of it. */
function isOf(identities: GraphItem, wanted: string): boolean {
  const guest = `|${wanted.replace('@', '_')}#ext#@`;
  return [identities['user'], identities['siteUser']].filter(isRecord).some(({ email, loginName }) => {
    const login = lowered(loginName);
    return lowered(email) === wanted || login?.includes(guest) || login?.endsWith(`guest#${wanted}`);
  });
}

function lowered(value: unknown): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}
