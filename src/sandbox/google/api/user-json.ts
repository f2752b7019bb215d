import { WORKSPACE, googleAddressOf } from '../google-tenant.js';
import type { StoredUser } from '../google-users.js';

const ID_PREFIX = '10000000000';

/** Twenty-one digits, as Google numbers its users. */
function googleIdOf(accountId: string): string {
  return `${ID_PREFIX}${accountId}`;
}

/** The account that a key means, which is an address or Google's id; undefined where it is of another domain. */
export function accountOfKey(key: string): string | undefined {
  const [name = '', domain] = key.toLowerCase().split('@');
  if (domain !== undefined) return domain === WORKSPACE.domain ? name : undefined;
  return key.startsWith(ID_PREFIX) ? key.slice(ID_PREFIX.length) : key;
}

/** A user as the Directory API tells it, of which `fields` may pick some. https://developers.google.com/workspace/admin/directory/reference/rest/v1/users */
export function userJson(
  { accountId, names, isAdmin, suspended, orgUnit, mustChange }: StoredUser,
  fields = '',
): object {
  const all = {
    kind: 'admin#directory#user',
    id: googleIdOf(accountId),
    primaryEmail: googleAddressOf(accountId),
    name: { fullName: names[0] },
    isAdmin,
    isDelegatedAdmin: false,
    suspended,
    ...(suspended && { suspensionReason: 'ADMIN' }),
    archived: false,
    changePasswordAtNextLogin: mustChange,
    externalIds: [{ value: accountId, type: 'organization' }],
    customerId: WORKSPACE.customerId,
    orgUnitPath: orgUnit,
    isMailboxSetup: true,
  };
  const picked = fields.split(',');
  return fields ? Object.fromEntries(Object.entries(all).filter(([name]) => picked.includes(name))) : all;
}
