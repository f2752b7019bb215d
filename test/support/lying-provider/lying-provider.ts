import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ELSEWHERE, honestly, json } from './answers.js';
import { type Claims, sign } from './id-tokens.js';
import { type Lie, type LieName, LIES, type Toolbox } from './lies.js';
import { providerKey } from './provider-keys.js';
import { REALM_SHAPE, type Shape } from './shapes.js';

/** The endpoints that the service itself calls. */
export type Endpoint = 'discovery' | 'token' | 'jwks' | 'userinfo' | 'elsewhere';

/** A token request as it came in. */
export interface TokenRequest {
  readonly form: URLSearchParams;
  readonly authorization: string | undefined;
}

/** An OpenID Provider that tells the truth until it is told to lie, and remembers everything that it is asked. */
export class LyingProvider {
  /** What it lies about now. */
  lie: LieName | undefined;
  /** What honest ID tokens say besides the protocol's claims. */
  person: Claims = { sub: 'subject-1', acr: 'aal3', account_id: '0123456789', amr: ['pwd', 'mfa'] };
  /** The calls of the service since the last `forget`. */
  requests: Endpoint[] = [];
  tokenRequests: TokenRequest[] = [];
  /** UserInfo goes with the ID token, so that a lie about the subject is found in the token or not at all. */
  private subjectTold: unknown;
  private readonly codes = new Map<string, URLSearchParams>();

  private constructor(
    private readonly server: Server,
    private tools: Toolbox,
    private readonly shape: Shape,
  ) {}

  /** Starts one on a free port, whose honest ID tokens are signed with this algorithm. */
  static async start(alg: 'ES256' | 'RS256', shape: Shape = REALM_SHAPE): Promise<LyingProvider> {
    const [key, secretKey, otherAlgKey] = await Promise.all([
      providerKey(alg, 'key-1'),
      providerKey(alg, 'secret'),
      providerKey('ES384', 'key-384'),
    ]);
    const server = createServer();
    const provider = new LyingProvider(server, { key, secretKey, otherAlgKey }, shape);
    server.on('request', (request, response) => void provider.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get issuer(): string {
    return this.origin + this.shape.issuer;
  }

  private get origin(): string {
    // A server that listens has an address of this shape.
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Plays the person who agrees: answers where the browser is sent back to from an authorization request. */
  agree(location: string, code: string = randomUUID()): URL {
    const asked = new URL(location).searchParams;
    this.codes.set(code, asked);
    return this.comeBack(asked, { code });
  }

  /** Sends the browser back with other parameters, such as an error. */
  comeBack(asked: URLSearchParams, parameters: Readonly<Record<string, string>>): URL {
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({
      ...parameters,
      state: asked.get('state') ?? '',
      session_state: 's',
    }).toString();
    this.told.callback?.(back.searchParams);
    return back;
  }

  /** Signs with a new key from now on; the old one is published no more. */
  async rotate(): Promise<void> {
    this.tools = { ...this.tools, key: await providerKey(this.tools.key.alg, `key-${randomUUID()}`) };
  }

  forget(): void {
    this.lie = undefined;
    this.requests = [];
    this.tokenRequests = [];
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private get told(): Lie {
    return this.lie ? LIES[this.lie] : {};
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const endpoint = request.url === ELSEWHERE ? 'elsewhere' : this.shape.endpoints[request.url ?? ''];
    if (!endpoint) return json({ error: 'not_found' }, 404)(response, undefined);
    this.requests.push(endpoint);
    if (endpoint === 'token') return this.answerToken(request, response);
    if (endpoint === 'jwks') return (this.told.jwks ?? honestly)(response, this.keys());
    if (endpoint === 'discovery') return (this.told.discoveryAnswer ?? honestly)(response, this.metadata());
    const userInfo = { sub: this.subjectTold, name: '本人　太郎' };
    if (endpoint === 'userinfo') return (this.told.userinfo ?? honestly)(response, userInfo);
    honestly(response, userInfo);
  }

  private async answerToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const form = new URLSearchParams(body);
    this.tokenRequests.push({ form, authorization: request.headers.authorization });
    const asked = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    if (!asked || !provesPossession(asked, form)) return json({ error: 'invalid_grant' }, 400)(response, undefined);
    const accessToken = randomUUID();
    const body200 = { access_token: accessToken, token_type: 'Bearer', expires_in: 300, scope: asked.get('scope') };
    const idToken = await this.idToken(asked, accessToken);
    (this.told.token ?? honestly)(response, { ...body200, id_token: idToken });
  }

  private async idToken(asked: URLSearchParams, accessToken: string): Promise<string | undefined> {
    const protocol = { iss: this.issuer, aud: asked.get('client_id'), nonce: asked.get('nonce') };
    const honest: Claims = { ...protocol, ...this.shape.claims(asked, accessToken), ...this.person };
    const claims = this.told.claims?.(honest) ?? honest;
    this.subjectTold = claims.sub;
    const { idToken } = this.told;
    const { alg, kid, privateKey } = this.tools.key;
    return idToken ? idToken(claims, this.tools) : sign({ alg, kid }, claims, privateKey);
  }

  private keys() {
    const keys = [this.tools.key.publicJwk, this.tools.otherAlgKey.publicJwk];
    return { keys: this.shape.keysNameAlg ? keys : keys.map(({ alg: _unsaid, ...key }) => key) };
  }

  private metadata(): Claims {
    const honest = { issuer: this.issuer, ...this.shape.metadata(this.origin) };
    return this.told.discovery?.(honest) ?? honest;
  }
}

// RFC 7636 4.6, and RFC 6749 4.1.3.
function provesPossession(asked: URLSearchParams, form: URLSearchParams): boolean {
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  return challenge === asked.get('code_challenge') && form.get('redirect_uri') === asked.get('redirect_uri');
}
