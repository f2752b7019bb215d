import type { MissingRight } from '../../recovery/ports/credential-directory.js';
import type { Graph } from '../graph/graph.js';
import type { GraphCall } from '../graph/graph-call.js';
import { type GraphItem, itemsIn } from '../graph/graph-list.js';
import { GraphRefused } from '../graph/graph-refused.js';
import { AccountUnreadable } from '../mapping/account-unreadable.js';
import type { EntraSettings } from './entra-settings.js';
import type { EntraUser, EntraUsers } from './entra-users.js';
import { PASS_POLICY } from './held-pass-policy.js';
import { RIGHTS } from './rights.js';

type RightName = keyof typeof RIGHTS;

/**
 * The rights that are missing: those to read are tried on one account; those to write, which reading cannot try, are looked for
 * in what the token names, and so is what Graph leaves out without a word.
 */
export async function missingRights(
  accountId: string,
  graph: Graph<EntraSettings>,
  users: EntraUsers,
): Promise<readonly MissingRight[]> {
  const { limits, mapping } = graph.settings;
  const roles = await graph.grantedRoles();
  const isGranted = ({ right, heldBy }: (typeof RIGHTS)[RightName]) =>
    !roles || [right, ...heldBy].some((one) => roles.has(one));
  const tried = await triedRights(accountId, graph.call('missing-rights', limits.pageSeconds), users, graph.settings);
  const asksForLeaving = mapping.attributes.some((name) => name.toLowerCase() === 'employeeleavedatetime');
  const rights = (Object.keys(RIGHTS) as RightName[]).filter((name) => name !== 'leaving' || asksForLeaving);
  return rights
    .filter((name) => tried.get(name) ?? !isGranted(RIGHTS[name]))
    .map((name) => ({ right: RIGHTS[name].right, without: RIGHTS[name].without }));
}

/** Of each right that trying decides, whether it is missing. */
async function triedRights(
  accountId: string,
  call: GraphCall,
  users: EntraUsers,
  { graphUrl }: EntraSettings,
): Promise<ReadonlyMap<RightName, boolean>> {
  const user = await users.ofAccount(accountId, call).catch(unlessFound);
  const feed = await refuses(call.read(`/users/delta?$select=${users.select}`));
  const tried = new Map<RightName, boolean>([
    ['users', user === 'forbidden' || feed || (isUser(user) && user.enabled === undefined)],
    ['policy', await refuses(call.read(PASS_POLICY))],
  ]);
  if (!isUser(user)) return tried;
  const path = `/users/${encodeURIComponent(user.id)}`;
  const beta = `${graphUrl.replace(/v1\.0$/, 'beta')}${path}/authentication/signInPreferences`;
  // Only a refusal decides: whoever may read may perhaps not write.
  for (const read of [`${path}/authentication/methods`, `${path}/authentication/temporaryAccessPassMethods`, beta])
    if (await refuses(call.read(read))) tried.set('methods', true);
  const memberships = await call.read(`${path}/transitiveMemberOf?$select=id,displayName`).catch(unlessForbidden);
  const groups = memberships ? itemsIn(memberships).filter(isGroup) : undefined;
  // Every group has a name; who may not read groups is told their ids alone.
  // https://learn.microsoft.com/graph/permissions-overview#limited-information-returned-for-inaccessible-member-objects
  if (!groups || groups.length > 0) tried.set('groups', !groups?.every(({ displayName }) => displayName));
  return tried;
}

function isUser(user: EntraUser | 'forbidden' | undefined): user is EntraUser {
  return typeof user === 'object';
}

function isGroup(membership: GraphItem): boolean {
  return membership['@odata.type'] === '#microsoft.graph.group';
}

async function refuses(read: Promise<unknown>): Promise<boolean> {
  // What Graph does not have, such as its beta in some clouds, is no right.
  return read.then(
    () => false,
    (error: unknown) => {
      if (error instanceof GraphRefused) return error.status === 403;
      throw error;
    },
  );
}

function unlessForbidden(error: unknown): undefined {
  if (!(error instanceof GraphRefused && error.status === 403)) throw error;
}

/** Who cannot be understood can be tried no further, and is told of elsewhere. */
function unlessFound(error: unknown): 'forbidden' | undefined {
  if (error instanceof AccountUnreadable) return undefined;
  if (error instanceof GraphRefused && error.status === 403) return 'forbidden';
  throw error;
}
