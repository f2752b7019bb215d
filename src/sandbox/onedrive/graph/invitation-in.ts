import type { StoredPermission } from '../permissions.js';

/** What an invitation asks for; undefined where it is none that OneDrive takes. https://learn.microsoft.com/graph/api/driveitem-invite */
export function invitationIn(body: unknown, now: Date): StoredPermission | undefined {
  const { requireSignIn, roles, recipients, expirationDateTime } = recordOf(body);
  const [role, another] = listOf(roles);
  const { email } = recordOf(listOf(recipients)[0]);
  const end = typeof expirationDateTime === 'string' ? new Date(expirationDateTime) : null;
  if (requireSignIn !== true || another !== undefined || typeof email !== 'string') return undefined;
  if (end && !(end.getTime() > now.getTime())) return undefined;
  return role === 'read' || role === 'write' ? { email: email.toLowerCase(), role, expiresAt: end } : undefined;
}

/** The mail address in an invitation of a guest. https://learn.microsoft.com/graph/api/invitation-post */
export function guestIn(body: unknown): string | undefined {
  const { invitedUserEmailAddress: email, inviteRedirectUrl: address } = recordOf(body);
  const isUsable = typeof email === 'string' && email.includes('@') && typeof address === 'string';
  return isUsable ? email : undefined;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
