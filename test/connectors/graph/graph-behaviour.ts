import { randomUUID } from 'node:crypto';
import { type Answer, graphError } from './graph-answer.js';
import type { Membership, Method, Tenant, TenantUser } from './tenant.js';

/** A request as an operation sees it. */
interface Asked {
  readonly tenant: Tenant;
  readonly url: URL;
  /** Of the application that asks. */
  readonly permissions: ReadonlySet<string>;
  /** The header ConsistencyLevel. */
  readonly consistency: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The parts of the path that vary. */
  readonly parts: readonly string[];
  /** The state of changes that a token stands for. */
  readonly tokens: Map<string, DeltaState>;
}

/** What a token of delta stands for. */
export interface DeltaState {
  readonly select: readonly string[];
  readonly after: number;
  readonly upTo: number;
  readonly skip: number;
}

/** Something that Graph can be asked, and the application permissions of which it wants one. */
export interface Operation {
  readonly method: string;
  readonly path: RegExp;
  readonly permissions: readonly string[];
  readonly answer: (asked: Asked) => Answer;
}

const USER = String.raw`/v1\.0/users/([^/]+)`;
const PAGE = 2;
const MOBILE = '3179e48a-750b-4051-897c-87b9720928f7';
const ALTERNATE = 'b6332ec1-7057-4abe-9331-3d72feddfe41';
const READ_USERS = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];
const READ_GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'];
const METHODS = ['UserAuthenticationMethod.ReadWrite.All'];
const READ_METHODS = ['UserAuthenticationMethod.Read.All', ...METHODS];

/** The operations of Graph v1.0 that the connector uses, each as its page in the documentation says. */
export const OPERATIONS: readonly Operation[] = [
  // https://learn.microsoft.com/graph/api/user-list
  operation('GET', String.raw`/v1\.0/users`, READ_USERS, listUsers),
  // https://learn.microsoft.com/graph/api/user-delta
  operation('GET', String.raw`/v1\.0/users/delta`, READ_USERS, changes),
  // https://learn.microsoft.com/graph/api/user-get
  operation('GET', USER, READ_USERS, (asked) =>
    withUser(asked, (user) => ({
      status: 200,
      body: selected(asked.tenant.propertiesSeen(user), selectIn(asked), asked),
    })),
  ),
  // https://learn.microsoft.com/graph/api/user-list-transitivememberof
  operation('GET', `${USER}/transitiveMemberOf`, READ_USERS, (asked) =>
    withUser(asked, ({ memberships }) => ({ status: 200, body: { value: memberships.map(membershipTold(asked)) } })),
  ),
  // https://learn.microsoft.com/graph/api/temporaryaccesspassauthenticationmethodconfiguration-get
  operation(
    'GET',
    String.raw`/v1\.0/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/temporaryAccessPass`,
    ['Policy.Read.AuthenticationMethod', 'Policy.ReadWrite.AuthenticationMethod', 'Policy.Read.All'],
    ({ tenant }) => ({ status: 200, body: policyTold(tenant) }),
  ),
  // https://learn.microsoft.com/graph/api/user-update
  operation('PATCH', USER, ['User-PasswordProfile.ReadWrite.All', 'User.ReadWrite.All'], (asked) =>
    withUser(asked, (user) => setPassword(asked, user)),
  ),
  // https://learn.microsoft.com/graph/api/authentication-list-temporaryaccesspassmethods
  operation('GET', `${USER}/authentication/temporaryAccessPassMethods`, READ_METHODS, (asked) =>
    withUser(asked, ({ pass, spentPasses }) => ({
      status: 200,
      body: {
        value: [...spentPasses, ...(pass ? [pass] : [])].map((one) => ({
          ...one,
          code: undefined,
          temporaryAccessPass: null,
        })),
      },
    })),
  ),
  // https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods
  operation('POST', `${USER}/authentication/temporaryAccessPassMethods`, METHODS, (asked) =>
    withUser(asked, (user) => issuePass(asked, user)),
  ),
  // https://learn.microsoft.com/graph/api/temporaryaccesspassauthenticationmethod-delete
  operation('DELETE', `${USER}/authentication/temporaryAccessPassMethods/([^/]+)`, METHODS, (asked) =>
    withUser(asked, (user) => {
      if (user.pass?.id !== asked.parts[1])
        return graphError(404, 'resourceNotFound', 'Authentication method not found.');
      delete user.pass;
      return { status: 204 };
    }),
  ),
  // https://learn.microsoft.com/graph/api/authentication-list-methods
  operation('GET', `${USER}/authentication/methods`, READ_METHODS, (asked) =>
    withUser(asked, ({ methods, pass }) => {
      const passes = pass
        ? [{ '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethod', id: pass.id }]
        : [];
      return { status: 200, body: { value: [...methods, ...passes] } };
    }),
  ),
  // https://learn.microsoft.com/graph/api/phoneauthenticationmethod-delete and the pages of the other types
  operation('DELETE', `${USER}/authentication/(?!external|qrCodePin)([A-Za-z0-9]+)/([^/]+)`, METHODS, (asked) =>
    withUser(asked, (user) => removeMethod(asked, user)),
  ),
  // https://learn.microsoft.com/graph/api/authentication-delete-externalauthenticationmethods
  operation(
    'DELETE',
    String.raw`${USER}/authentication/(externalAuthenticationMethods)/([^/]+)/\$ref`,
    METHODS,
    (asked) => withUser(asked, (user) => removeMethod(asked, user)),
  ),
  // https://learn.microsoft.com/graph/api/qrcodepinauthenticationmethod-delete
  operation('DELETE', `${USER}/authentication/qrCodePinMethod`, METHODS, (asked) =>
    withUser(asked, (user) => {
      const id = user.methods.find((method) => typeOf(method) === 'qrCodePin')?.id ?? '';
      return removeMethod({ ...asked, parts: [...asked.parts, 'qrCodePinMethods', id] }, user);
    }),
  ),
  // https://learn.microsoft.com/graph/api/user-revokesigninsessions
  operation('POST', `${USER}/revokeSignInSessions`, ['User.RevokeSessions.All', 'User.ReadWrite.All'], (asked) =>
    withUser(asked, (user) => {
      user.sessionsEnded += 1;
      return {
        status: 200,
        body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Edm.Boolean', value: true },
      };
    }),
  ),
  // https://learn.microsoft.com/graph/api/authentication-get?view=graph-rest-beta
  operation(
    'GET',
    USER.replace(String.raw`v1\.0`, 'beta') + '/authentication/signInPreferences',
    READ_METHODS,
    (asked) =>
      withUser(asked, ({ preferred }) => ({
        status: 200,
        body: { userPreferredMethodForSecondaryAuthentication: preferred ?? null },
      })),
  ),
];

function operation(
  method: string,
  path: string,
  permissions: readonly string[],
  answer: Operation['answer'],
): Operation {
  return { method, path: new RegExp(`^${path}$`), permissions, answer };
}

function withUser(asked: Asked, then: (user: TenantUser) => Answer): Answer {
  const user = asked.tenant.find(asked.parts[0] ?? '');
  const message = `Resource '${asked.parts[0]}' does not exist or one of its queried reference-property objects are not present.`;
  return user ? then(user) : graphError(404, 'Request_ResourceNotFound', message);
}

/**
 * Groups have a name, and are told by type and id alone to who may not read them.
 * https://learn.microsoft.com/graph/permissions-overview#limited-information-returned-for-inaccessible-member-objects
 */
function membershipTold({ permissions }: Asked): (membership: Membership) => object {
  return (membership) => {
    const { id } = membership;
    const readable =
      membership['@odata.type'].endsWith('directoryRole') || READ_GROUPS.some((one) => permissions.has(one));
    const all = { displayName: `Group ${id}`, ...membership };
    return readable ? all : { ...all, displayName: null, isAssignableToRole: null };
  };
}

function selectIn({ url }: Pick<Asked, 'url'>): readonly string[] {
  return url.searchParams.get('$select')?.split(',') ?? [];
}

/** When somebody leaves is left out, without an error, for who may not read it: the table in https://learn.microsoft.com/graph/api/resources/user */
function selected(
  user: Readonly<Record<string, unknown>>,
  select: readonly string[],
  { permissions }: Pick<Asked, 'permissions'>,
): object {
  const seen = permissions.has('User-LifeCycleInfo.Read.All') ? user : { ...user, employeeLeaveDateTime: null };
  return Object.fromEntries(Object.entries(seen).filter(([name]) => name === 'id' || select.includes(name)));
}

// Compared by `eq` without the index: the table in https://learn.microsoft.com/graph/aad-advanced-queries, as far as a mapping may use it.
const WITHOUT_INDEX = new Set([
  'displayName',
  'employeeId',
  'mail',
  'mailNickname',
  'onPremisesUserPrincipalName',
  'userPrincipalName',
]);

/** Lists by `eq` and `or`; most properties only with the header and $count. https://learn.microsoft.com/graph/aad-advanced-queries */
function listUsers(asked: Asked): Answer {
  const { tenant, url, consistency } = asked;
  const wanted = (url.searchParams.get('$filter') ?? '')
    .split(' or ')
    .map((term) => /^([\w/]+) eq '((?:[^']|'')*)'$/.exec(term));
  if (wanted.some((term) => !term)) return graphError(400, 'BadRequest', 'Invalid filter clause');
  const advanced = consistency === 'eventual' && url.searchParams.get('$count') === 'true';
  if (!advanced && wanted.some((term) => !WITHOUT_INDEX.has(term?.[1] ?? '')))
    return graphError(400, 'Request_UnsupportedQuery', 'Unsupported or invalid query filter clause specified.');
  const matching = tenant.users.filter(
    (user) =>
      !user.removed &&
      wanted.some((term) => valueAt(tenant.propertiesSeen(user), term?.[1] ?? '') === term?.[2]?.replaceAll("''", "'")),
  );
  return {
    status: 200,
    body: { value: matching.map((user) => selected(tenant.propertiesSeen(user), selectIn(asked), asked)) },
  };
}

function valueAt(user: Readonly<Record<string, unknown>>, path: string): unknown {
  return path.split('/').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], user);
}

/** Tokens hold what was asked for; a token that is forgotten is answered with 410 and where to begin again. */
function changes(asked: Asked): Answer {
  const { tenant, url, tokens } = asked;
  const token = url.searchParams.get('$skiptoken') ?? url.searchParams.get('$deltatoken');
  const state = token ? tokens.get(token) : { select: selectIn(asked), after: 0, upTo: tenant.version, skip: 0 };
  if (!state)
    return graphError(410, 'syncStateNotFound', 'The sync state generation is not found.', {
      Location: `${url.origin}/v1.0/users/delta?$deltatoken=`,
    });
  const upTo = url.searchParams.has('$deltatoken') ? tenant.version : state.upTo;
  const all = tenant.users.filter(({ version }) => version > state.after && version <= upTo);
  const page = all.slice(state.skip, state.skip + PAGE);
  const value = page.map((user) =>
    user.removed
      ? { id: user.id, '@removed': { reason: 'changed' } }
      : selected(tenant.propertiesSeen(user), state.select, asked),
  );
  const next = randomUUID();
  const more = state.skip + PAGE < all.length;
  tokens.set(next, more ? { ...state, upTo, skip: state.skip + PAGE } : { ...state, after: upTo, upTo, skip: 0 });
  const link = `${url.origin}/v1.0/users/delta?${more ? '$skiptoken' : '$deltatoken'}=${next}`;
  return { status: 200, body: { value, [more ? '@odata.nextLink' : '@odata.deltaLink']: link } };
}

/**
 * Sets the password of disabled users as well; of administrators only with a directory role, which this application has none of;
 * of who is kept on premises only as far as the tenant writes back.
 */
function setPassword({ tenant, body }: Asked, user: TenantUser): Answer {
  if (user.properties['onPremisesSyncEnabled'] === true && tenant.writeback === 'refuses')
    return graphError(
      400,
      'Request_BadRequest',
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
    );
  if (isAdministrator(user))
    return graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  const { password, forceChangePasswordNextSignIn } = (body['passwordProfile'] ?? {}) as Record<string, unknown>;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(String(password))).length;
  // https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy
  if (String(password).length < 8 || kinds < 3)
    return graphError(
      400,
      'Request_BadRequest',
      'The specified password does not comply with password complexity requirements. Please provide a different password.',
    );
  user.password = String(password);
  user.mustChange = forceChangePasswordNextSignIn === true;
  if (tenant.writeback === 'writes back') user.passwordOnPremises = user.password;
  tenant.change(user, { lastPasswordChangeDateTime: new Date().toISOString() });
  return { status: 204 };
}

function isAdministrator({ memberships }: TenantUser): boolean {
  return memberships.some((of) => of['@odata.type'].endsWith('directoryRole') || of.isAssignableToRole);
}

/** The policy as Graph tells it: the example on its page. */
function policyTold({ policy }: Tenant): object {
  const { enabled, least, most, onceOnly, included, excluded } = policy;
  return {
    '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration',
    id: 'TemporaryAccessPass',
    state: enabled ? 'enabled' : 'disabled',
    defaultLifetimeInMinutes: least,
    defaultLength: 8,
    minimumLifetimeInMinutes: least,
    maximumLifetimeInMinutes: most,
    isUsableOnce: onceOnly,
    includeTargets: included.map((id) => ({ targetType: 'group', id, isRegistrationRequired: false })),
    excludeTargets: excluded.map((id) => ({ targetType: 'group', id })),
  };
}

/** Whoever is included, directly or by a group, and not excluded. */
function isInScope({ policy: { included, excluded } }: Tenant, { id, memberships }: TenantUser): boolean {
  const ids = [id, 'all_users', ...memberships.map((of) => of.id)];
  return ids.some((one) => included.includes(one)) && !ids.some((one) => excluded.includes(one));
}

/**
 * A new pass takes the place of the one before; what the policy does not allow is refused. Some tenants give a pass of no use to
 * who is outside of the policy: https://github.com/MicrosoftDocs/azure-docs/issues/70884
 */
function issuePass({ tenant, body }: Asked, user: TenantUser): Answer {
  const { lifetimeInMinutes = 60, isUsableOnce = false } = body as {
    lifetimeInMinutes?: number;
    isUsableOnce?: boolean;
  };
  const { enabled, least, most, onceOnly } = tenant.policy;
  // https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass#guest-access
  if (String(user.properties['userPrincipalName']).includes('#EXT#@'))
    return graphError(400, 'badRequest', 'Temporary Access Pass cannot be added to an external guest user.');
  const allowed = enabled && isInScope(tenant, user);
  if (!allowed && !tenant.issuesUselessPasses)
    return graphError(
      400,
      'badRequest',
      'Converged UserCredentialPolicy does not allow creating or updating this authentication method.',
    );
  if (lifetimeInMinutes < least || lifetimeInMinutes > most || (onceOnly && !isUsableOnce))
    return graphError(400, 'badRequest', 'The Temporary Access Pass does not satisfy the policy.');
  const createdDateTime = new Date().toISOString();
  const pass = { id: randomUUID(), code: `Pass-${randomUUID()}`, createdDateTime, lifetimeInMinutes, isUsableOnce };
  user.pass = pass;
  const usable = tenant.usability ?? (allowed ? 'EnabledByPolicy' : 'DisabledByPolicy');
  const { code: temporaryAccessPass, ...told } = pass;
  const answer = {
    ...told,
    temporaryAccessPass,
    startDateTime: createdDateTime,
    isUsable: usable === 'EnabledByPolicy',
    methodUsabilityReason: usable,
  };
  return { status: 201, body: answer };
}

/** Keeps the default while there are others, and the mobile number while there is an alternate one. */
function removeMethod({ parts }: Asked, user: TenantUser): Answer {
  const [, segment = '', id] = parts;
  const type = segment.replace(/(Authentication)?Methods$/, '');
  const found = user.methods.find((method) => method.id === id && typeOf(method) === type);
  if (type === 'password' || !found) return graphError(404, 'resourceNotFound', 'Authentication method not found.');
  const others = user.methods.filter((method) => method !== found && typeOf(method) !== 'password');
  if (isDefault(found, user.preferred) && others.length > 0)
    return graphError(
      400,
      'badRequest',
      'Cannot delete default method with other methods configured. Please change default method before deletion.',
    );
  if (id === MOBILE && others.some((other) => other.id === ALTERNATE))
    return graphError(400, 'badRequest', 'Mobile phone cannot be deleted while an alternate mobile phone exists.');
  user.methods = user.methods.filter((method) => method !== found);
  return { status: 204 };
}

function typeOf(method: Method): string {
  return method['@odata.type'].replace('#microsoft.graph.', '').replace('AuthenticationMethod', '');
}

function isDefault(method: Method, preferred: string | undefined): boolean {
  if (preferred === 'push') return typeOf(method) === 'microsoftAuthenticator';
  if (preferred === 'oath') return typeOf(method) === 'softwareOath';
  return preferred === 'sms' && method.id === MOBILE;
}
