import { CloudUnavailable } from '../../rescue/ports/cloud-errors.js';
import type { GoogleCall } from './google-call.js';
import { isGone } from './google-refused.js';
import { type GoogleUser, USER_FIELDS, userIn } from './google-user.js';
import { leftAlone } from './left-alone.js';

const BY_EXTERNAL_ID = 'externalId=';

/**
 * The Google user of an account; undefined where there is none any more. `template` says where the account id stands in the
 * primary address or in an external id. Refuses where it is not certain whose user it is.
 */
export async function findUser(template: string, accountId: string, call: GoogleCall): Promise<GoogleUser | undefined> {
  const key = template.replace('{account}', accountId);
  if (key.startsWith(BY_EXTERNAL_ID)) return userOfExternalId(key.slice(BY_EXTERNAL_ID.length), call);
  const user = await userAt(key, call);
  // Google finds users by their aliases, too, and an address of somebody who went can be the alias of somebody else.
  if (user && user.primaryEmail.toLowerCase() !== key.toLowerCase()) throw leftAlone(call, 'another-address');
  return user;
}

/** The user as it stands now; undefined where it was deleted. https://developers.google.com/workspace/admin/directory/reference/rest/v1/users/get */
export async function userAt(key: string, call: GoogleCall): Promise<GoogleUser | undefined> {
  try {
    const user = userIn(await call.read(`/users/${encodeURIComponent(key)}?fields=${USER_FIELDS}`));
    if (!user) throw new CloudUnavailable();
    return user.deleted ? undefined : user;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** The search may be behind by hours, so the user is read again by id. https://developers.google.com/workspace/admin/directory/v1/guides/search-users */
async function userOfExternalId(id: string, call: GoogleCall): Promise<GoogleUser | undefined> {
  const query = new URLSearchParams({
    customer: 'my_customer',
    query: `${BY_EXTERNAL_ID}${id}`,
    maxResults: '10',
    fields: `users(${USER_FIELDS})`,
  });
  const { users = [] } = await call.read(`/users?${query}`);
  const found = (Array.isArray(users) ? users : []).flatMap((user) => userIn(user) ?? []);
  const exact = found.filter(({ externalIds }) => externalIds.includes(id));
  if (exact.length > 1) throw leftAlone(call, 'ambiguous');
  return exact[0] && userAt(exact[0].id, call);
}
