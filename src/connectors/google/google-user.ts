import { isRecord } from '../is-record.js';

/** A user of Google Workspace, as far as the service looks. https://developers.google.com/workspace/admin/directory/reference/rest/v1/users */
export interface GoogleUser {
  /** Stays the same whatever the user is called. */
  readonly id: string;
  readonly primaryEmail: string;
  readonly isAdmin: boolean;
  readonly suspended: boolean;
  /** Whether somebody else than an administrator suspended the user: Google itself does that to misused accounts. */
  readonly suspendedByGoogle: boolean;
  readonly archived: boolean;
  readonly deleted: boolean;
  readonly orgUnitPath: string;
  readonly externalIds: readonly string[];
}

/** What is asked for of a user; names, pictures and telephone numbers stay where they are. */
export const USER_FIELDS =
  'id,primaryEmail,isAdmin,isDelegatedAdmin,suspended,suspensionReason,archived,deletionTime,orgUnitPath,externalIds';

/** The user in an answer; undefined where it is none that can be understood. */
export function userIn(answer: unknown): GoogleUser | undefined {
  if (!isRecord(answer)) return undefined;
  const { id, primaryEmail, suspended, suspensionReason: why, orgUnitPath, externalIds } = answer;
  if (typeof id !== 'string' || typeof primaryEmail !== 'string') return undefined;
  if (typeof suspended !== 'boolean' || typeof orgUnitPath !== 'string') return undefined;
  return {
    id,
    primaryEmail,
    // An answer that does not say it is no reason to take somebody for harmless.
    isAdmin: answer['isAdmin'] !== false || answer['isDelegatedAdmin'] !== false,
    suspended,
    suspendedByGoogle: suspended && typeof why === 'string' && why !== '' && why !== 'ADMIN',
    archived: answer['archived'] === true,
    deleted: typeof answer['deletionTime'] === 'string',
    orgUnitPath,
    externalIds: valuesIn(externalIds),
  };
}

/** Whether two paths lead to the same organisational unit. */
export function isSameUnit(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function valuesIn(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).flatMap(({ value }) => (typeof value === 'string' ? value : []));
}
