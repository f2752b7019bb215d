import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SignJWT, decodeProtectedHeader, importJWK, type JWK, jwtVerify } from 'jose';

/** A user of the pretend tenant, as Graph tells it; `auth` is what hangs on it. */
export interface TenantUser {
  readonly id: string;
  readonly properties: Record<string, unknown>;
  readonly auth: {
    password: string;
    mustChange: boolean;
    pass: { id: string; code: string; createdDateTime: string; lifetimeInMinutes: number } | undefined;
    methods: { type: string; id: string; createdDateTime: string; isDefault?: boolean }[];
    sessionsRevoked: number;
  };
  readonly roles: string[];
  readonly groups: string[];
}

/** What goes wrong with a call, decided by its method and path; nothing where all is well. */
export type Trouble =
  | { readonly kind: 'throttled'; readonly retryAfter: string; readonly times?: number }
  | { readonly kind: 'failing'; readonly status: number }
  | { readonly kind: 'answer-lost' }
  | { readonly kind: 'answer-broken' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'redirects' };

const PERMISSIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  // https://learn.microsoft.com/graph/api/user-update: passwordProfile by an application
  [/^PATCH \/users\/[^/]+$/, ['User-PasswordProfile.ReadWrite.All', 'User.ReadWrite.All']],
  // https://learn.microsoft.com/graph/api/user-revokesigninsessions
  [/^POST .*\/revokeSignInSessions$/, ['User.RevokeSessions.All', 'User.ReadWrite.All']],
  // https://learn.microsoft.com/graph/api/authentication-list-methods and the pages of each method
  [/\/authentication\//, ['UserAuthenticationMethod.ReadWrite.All']],
  // https://learn.microsoft.com/graph/api/user-list, user-delta, user-list-transitivememberof
  [/^GET \/users/, ['User.Read.All', 'User.ReadWrite.All']],
];

/**
 * A tenant of Entra ID as Microsoft's documentation says that it behaves, for the calls that the connector makes:
 * client credentials (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow),
 * errors (https://learn.microsoft.com/graph/errors), throttling (https://learn.microsoft.com/graph/throttling).
 */
export class GraphServer {
  readonly users: TenantUser[] = [];
  /** Each call that came, such as `PATCH /users/…`. */
  readonly calls: string[] = [];
  permissions = [
    'User.Read.All',
    'User-PasswordProfile.ReadWrite.All',
    'UserAuthenticationMethod.ReadWrite.All',
    'User.RevokeSessions.All',
  ];
  trouble: (call: string) => Trouble | undefined = () => undefined;
  /** Whether the tenant's policy gives access passes to nobody. */
  passesOff = false;
  /** Seconds that an access token lives. */
  tokenSeconds = 3599;
  tokens = 0;
  pageSize = 100;
  /** The public key that client assertions are checked with, and the thumbprint that they must name. */
  certificate: { readonly jwk: JWK; readonly thumbprint: string } | undefined;
  readonly secret = 'a secret of the application';
  private revoked = false;
  private sequence = 0;
  private readonly changedAt = new Map<string, number>();
  private readonly key = new TextEncoder().encode('the key of the pretend token endpoint, 32 bytes');
  private readonly throttled = new Map<string, number>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<GraphServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const graph = new GraphServer(server);
    server.on('request', (request, response) => {
      graph.answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    return graph;
  }

  get origin(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  get graphUrl(): string {
    return `${this.origin}/v1.0`;
  }

  /** Takes a user in, or notes that one changed, so that the feed tells of it. */
  put(user: TenantUser): void {
    const at = this.users.findIndex(({ id }) => id === user.id);
    this.users.splice(at < 0 ? this.users.length : at, at < 0 ? 0 : 1, user);
    this.changedAt.set(user.id, (this.sequence += 1));
  }

  /** Every token given so far is refused from now on. */
  forgetTokens(): void {
    this.revoked = true;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.origin);
    const body = await text(request);
    if (url.pathname.endsWith('/oauth2/v2.0/token')) return this.token(url, new URLSearchParams(body), response);
    const call = `${request.method} ${url.pathname.replace('/v1.0', '')}`;
    this.calls.push(call);
    response.setHeader('request-id', randomUUID());
    const trouble = this.trouble(call);
    if (trouble?.kind === 'throttled' && this.stillThrottled(call, trouble.times)) {
      response.setHeader('Retry-After', trouble.retryAfter);
      return refuse(response, 429, 'TooManyRequests', 'Too many requests.');
    }
    if (trouble?.kind === 'failing') return refuse(response, trouble.status, 'UnknownError', '');
    if (trouble?.kind === 'redirects')
      return void response.writeHead(302, { Location: `${this.origin}/elsewhere` }).end();
    if (!(await this.isAllowed(request, call, response))) return;
    // From here on it is done, whatever becomes of the answer.
    const answer = this.perform(call, url, body ? JSON.parse(body) : {});
    if (trouble?.kind === 'answer-lost') return void request.socket.destroy();
    if (trouble?.kind === 'silent') return sleep(60_000, undefined, { ref: false });
    if (trouble?.kind === 'answer-broken') return void response.writeHead(answer.status).end('{"value":');
    response.writeHead(answer.status, { 'Content-Type': 'application/json' });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }

  private stillThrottled(call: string, times = Number.POSITIVE_INFINITY): boolean {
    const before = this.throttled.get(call) ?? 0;
    this.throttled.set(call, before + 1);
    return before < times;
  }

  private async token(url: URL, form: URLSearchParams, response: ServerResponse): Promise<void> {
    if (form.get('grant_type') !== 'client_credentials' || form.get('scope') !== `${this.origin}/.default`)
      return json(response, 400, { error: 'invalid_scope' });
    if (!(await this.knows(url, form))) return json(response, 401, { error: 'invalid_client' });
    this.tokens += 1;
    this.revoked = false;
    const claims = new SignJWT({ roles: this.permissions, jti: randomUUID() }).setProtectedHeader({ alg: 'HS256' });
    const access_token = await claims.setExpirationTime(`${this.tokenSeconds}s`).sign(this.key);
    json(response, 200, { token_type: 'Bearer', expires_in: this.tokenSeconds, access_token });
  }

  /** By its secret, or by an assertion: https://learn.microsoft.com/entra/identity-platform/certificate-credentials */
  private async knows(url: URL, form: URLSearchParams): Promise<boolean> {
    if (!this.certificate) return form.get('client_secret') === this.secret;
    const assertion = form.get('client_assertion') ?? '';
    const header = decodeProtectedHeader(assertion);
    if (header.alg !== 'PS256' || header.typ !== 'JWT' || header['x5t#S256'] !== this.certificate.thumbprint)
      return false;
    const key = await importJWK(this.certificate.jwk, 'PS256');
    const options = { audience: `${this.origin}${url.pathname}`, subject: form.get('client_id') ?? '' };
    return jwtVerify(assertion, key, options).then(
      ({ payload }) => payload.iss === payload.sub && payload.jti !== undefined,
      () => false,
    );
  }

  private async isAllowed(request: IncomingMessage, call: string, response: ServerResponse): Promise<boolean> {
    const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const verified = await jwtVerify(token, this.key).catch(() => undefined);
    if (!verified || this.revoked) {
      refuse(response, 401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.');
      return false;
    }
    const [, needed = []] = PERMISSIONS.find(([pattern]) => pattern.test(call)) ?? [];
    const roles = verified.payload['roles'] as string[];
    const target = this.users.find(({ id }) => call.includes(id));
    // https://learn.microsoft.com/graph/api/resources/users#who-can-perform-sensitive-actions
    const above = !call.startsWith('GET') && (target?.roles.length ?? 0) > 0;
    if (needed.some((permission) => roles.includes(permission)) && !above) return true;
    refuse(response, 403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
    return false;
  }

  private perform(call: string, url: URL, body: Record<string, unknown>): Answer {
    const [method = '', path = ''] = call.split(' ');
    if (call === 'GET /users') return this.list(url);
    if (call === 'GET /users/delta') return this.delta(url);
    const [, id = '', rest = ''] = /^\/users\/([^/]+)(.*)$/.exec(path) ?? [];
    const user = this.users.find((known) => known.id === id);
    if (!user) return problem(404, 'Request_ResourceNotFound', 'Resource does not exist.');
    if (method === 'PATCH') return setPassword(user, body);
    if (rest === '/revokeSignInSessions') {
      user.auth.sessionsRevoked += 1;
      return { status: 200, body: { value: true } };
    }
    if (rest === '/transitiveMemberOf') return page([...user.roles, ...user.groups].map((each) => ({ id: each })));
    if (rest.endsWith('/microsoft.graph.directoryRole')) return page(user.roles.map((each) => ({ id: each })));
    return this.authentication(user, method, rest, body);
  }

  private authentication({ auth }: TenantUser, method: string, rest: string, body: Record<string, unknown>): Answer {
    const [, , collection = '', id] = rest.split('/');
    if (collection === 'methods')
      return page([
        { '@odata.type': '#microsoft.graph.passwordAuthenticationMethod', id: '28c10230-6103-485e-b985-444c60001490' },
        ...auth.methods.map(({ type, id: each, createdDateTime }) => ({
          '@odata.type': `#microsoft.graph.${type}AuthenticationMethod`,
          id: each,
          createdDateTime,
        })),
      ]);
    if (collection === 'temporaryAccessPassMethods') return this.pass(auth, method, body);
    const found = auth.methods.find((each) => each.id === id && `${each.type}Methods` === collection);
    if (!found) return problem(404, 'resourceNotFound', 'The method was not found.');
    // https://learn.microsoft.com/graph/api/phoneauthenticationmethod-delete: the default method goes last.
    if (found.isDefault && auth.methods.length > 1)
      return problem(400, 'badRequest', 'The default method must be the last one to be deleted.');
    auth.methods.splice(auth.methods.indexOf(found), 1);
    return { status: 204 };
  }

  /** https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods */
  private pass(auth: TenantUser['auth'], method: string, body: Record<string, unknown>): Answer {
    const told = auth.pass && { ...auth.pass, code: undefined, startDateTime: auth.pass.createdDateTime };
    if (method === 'GET') return page(told ? [told] : []);
    if (method === 'DELETE') {
      auth.pass = undefined;
      return { status: 204 };
    }
    if (this.passesOff)
      return problem(
        400,
        'badRequest',
        'Converged UserCredentialPolicy does not allow the Temporary Access Pass credential.',
      );
    const lifetimeInMinutes = Number(body['lifetimeInMinutes']);
    if (lifetimeInMinutes < 10 || lifetimeInMinutes > 43_200)
      return problem(400, 'badRequest', 'lifetimeInMinutes is out of range.');
    const createdDateTime = new Date().toISOString();
    auth.pass = { id: randomUUID(), code: `TAP${randomUUID().slice(0, 8)}`, createdDateTime, lifetimeInMinutes };
    const { id, code } = auth.pass;
    const isUsableOnce = body['isUsableOnce'];
    return {
      status: 201,
      body: {
        id,
        createdDateTime,
        startDateTime: createdDateTime,
        lifetimeInMinutes,
        isUsableOnce,
        temporaryAccessPass: code,
      },
    };
  }

  /** https://learn.microsoft.com/graph/filter-query-parameter */
  private list(url: URL): Answer {
    const filter = url.searchParams.get('$filter') ?? '';
    const wanted = [...filter.matchAll(/([\w/]+) eq '((?:[^']|'')*)'/g)].map(([, property = '', value = '']) => ({
      path: property.split('/'),
      value: value.replaceAll("''", "'"),
    }));
    const users = this.users.filter(({ properties }) =>
      wanted.some(
        ({ path, value }) => path.reduce<unknown>((inner, name) => Object(inner)[name], properties) === value,
      ),
    );
    return page(users.map((user) => selected(user, url)));
  }

  /** https://learn.microsoft.com/graph/delta-query-users */
  private delta(url: URL): Answer {
    const link = url.searchParams.get('$deltatoken') ?? url.searchParams.get('$skiptoken') ?? '0';
    if (link === 'too-old') return problem(410, 'syncStateNotFound', 'The sync state generation is not found.');
    const since = Number(link);
    const changed = this.users
      .filter(({ id }) => (this.changedAt.get(id) ?? 0) > since)
      .toSorted((a, b) => (this.changedAt.get(a.id) ?? 0) - (this.changedAt.get(b.id) ?? 0));
    const value = changed.slice(0, this.pageSize).map((user) => selected(user, url));
    const last = changed[this.pageSize - 1];
    const select = `$select=${url.searchParams.get('$select') ?? ''}`;
    const next = `${this.graphUrl}/users/delta?${select}&$skiptoken=${last && this.changedAt.get(last.id)}`;
    const delta = `${this.graphUrl}/users/delta?${select}&$deltatoken=${this.sequence}`;
    const more = changed.length > this.pageSize;
    return { status: 200, body: { value, ...(more ? { '@odata.nextLink': next } : { '@odata.deltaLink': delta }) } };
  }
}

interface Answer {
  readonly status: number;
  readonly body?: object;
}

function setPassword({ auth, properties }: TenantUser, body: Record<string, unknown>): Answer {
  const { password, forceChangePasswordNextSignIn } = Object(body['passwordProfile']);
  if (typeof password !== 'string' || password.length < 8)
    return problem(
      400,
      'Request_BadRequest',
      'The specified password does not comply with password complexity requirements.',
    );
  Object.assign(auth, { password, mustChange: forceChangePasswordNextSignIn === true });
  properties['lastPasswordChangeDateTime'] = new Date().toISOString();
  return { status: 204 };
}

function selected({ id, properties }: TenantUser, url: URL): object {
  const names = url.searchParams.get('$select')?.split(',') ?? [];
  return { id, ...Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name))) };
}

function page(value: readonly object[]): Answer {
  return { status: 200, body: { value } };
}

function problem(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message, innerError: { 'request-id': randomUUID() } } } };
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  json(response, status, problem(status, code, message).body ?? {});
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
