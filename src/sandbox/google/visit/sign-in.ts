import { accountOfKey } from '../api/user-json.js';
import { ORG_UNITS } from '../google-tenant.js';
import type { GoogleUsers, StoredUser } from '../google-users.js';
import type { VisitFault } from './visit-faults.js';

/** Whoever signs in, or what keeps them out: single sign-on stands before the password, which only one unit is asked for. */
export async function signIn(users: GoogleUsers, address: string, password: string): Promise<StoredUser | VisitFault> {
  const accountId = address.includes('@') ? accountOfKey(address.trim()) : undefined;
  const user = accountId === undefined ? undefined : await users.find(accountId);
  if (!user) return 'wrong';
  if (user.suspended) return 'suspended';
  if (user.orgUnit !== ORG_UNITS.withoutSso) return 'single-sign-on';
  return (await users.isPasswordOf(user.accountId, password)) ? user : 'wrong';
}

/** Takes somebody's new password; gives what speaks against it, undefined where nothing does. */
export async function choosePassword(
  users: GoogleUsers,
  accountId: string,
  { fresh, repeated }: { readonly fresh: string; readonly repeated: string },
): Promise<VisitFault | undefined> {
  if (!/^[\x20-\x7e]{8,100}$/.test(fresh)) return 'too-weak';
  if (await users.isPasswordOf(accountId, fresh)) return 'same-as-before';
  if (fresh !== repeated) return 'not-repeated';
  await users.change(accountId, { password: fresh, mustChange: false });
  return undefined;
}
