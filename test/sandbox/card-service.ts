import { SignJWT, decodeJwt } from 'jose';
import * as oidc from 'openid-client';
import { CLIENT_ID, REDIRECT_URI, type CardWorld } from './card-world.js';

/** One authorization request and what its answer must match. */
export interface Started {
  readonly url: URL;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** The service as the real provider knows it: openid-client, private_key_jwt, PKCE, endpoints from settings. */
export class CardService {
  private constructor(
    private readonly world: CardWorld,
    private readonly config: oidc.Configuration,
  ) {}

  static async of(world: CardWorld): Promise<CardService> {
    const { issuer } = world.provider;
    const endpoint = (name: string) => `${issuer}/protocol/openid-connect/${name}`;
    const metadata = {
      issuer,
      authorization_endpoint: endpoint('auth'),
      token_endpoint: endpoint('token'),
      userinfo_endpoint: endpoint('userinfo'),
      jwks_uri: endpoint('certs'),
      id_token_signing_alg_values_supported: ['ES256'],
    };
    const client = { id_token_signed_response_alg: 'ES256' };
    const config = new oidc.Configuration(metadata, CLIENT_ID, client, oidc.PrivateKeyJwt(world.clientKey));
    oidc.allowInsecureRequests(config);
    oidc.enableNonRepudiationChecks(config);
    return new CardService(world, config);
  }

  /** A request as it should be; a parameter given as undefined is left out. */
  async start(changed: Readonly<Record<string, string | undefined>> = {}): Promise<Started> {
    const verifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const asked: Record<string, string | undefined> = {
      scope: 'openid name',
      redirect_uri: REDIRECT_URI,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      acr_values: 'aal3 crl',
      ...changed,
    };
    const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { url: oidc.buildAuthorizationUrl(this.config, Object.fromEntries(given)), verifier, state, nonce };
  }

  /** Tokens for an answer, every check of OpenID Connect Core made. */
  tokens(answer: URL, { verifier, state, nonce }: Started) {
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
    return oidc.authorizationCodeGrant(this.config, answer, checks);
  }

  async userInfo(tokens: oidc.TokenEndpointResponse): Promise<oidc.UserInfoResponse> {
    return oidc.fetchUserInfo(this.config, tokens.access_token, decodeJwt(tokens.id_token ?? '').sub ?? '');
  }

  /** Spends a code with a client assertion that a test has changed, and gives status and body. */
  async spend(answer: URL, { verifier }: Started, claims: Readonly<Record<string, unknown>> = {}) {
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      code: answer.searchParams.get('code') ?? '',
      redirect_uri: REDIRECT_URI,
      code_verifier: verifier,
      client_id: CLIENT_ID,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await this.assertion(claims),
    });
    const response = await fetch(this.tokenEndpoint, { method: 'POST', body: form });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  get tokenEndpoint(): string {
    return `${this.world.provider.issuer}/protocol/openid-connect/token`;
  }

  private assertion(claims: Readonly<Record<string, unknown>>): Promise<string> {
    const { alg, kid, key } = this.world.clientKey;
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: CLIENT_ID, sub: CLIENT_ID, aud: this.tokenEndpoint, jti: crypto.randomUUID(), iat: now };
    return new SignJWT({ ...usual, exp: now + 60, ...claims }).setProtectedHeader({ alg, kid }).sign(key);
  }
}
