import { importJWK } from 'jose';
import {
  allowInsecureRequests,
  type ClientAuth,
  clientCredentialsGrant,
  ClientSecretPost,
  Configuration,
  modifyAssertion,
  PrivateKeyJwt,
} from 'openid-client';
import { type EntraSettings, GRAPH_LIMITS } from './entra-settings.js';

// Seconds before its end at which a token is too old to begin a call with.
const MARGIN = 60;

interface Token {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** The service's own access token for Microsoft Graph, asked for once and used until shortly before its end. */
export class GraphToken {
  private current: Promise<Token | undefined> | undefined;
  private asking: Promise<Token> | undefined;

  constructor(private readonly settings: EntraSettings) {}

  /** Throws where the token endpoint does not answer or does not know the service. */
  async get(): Promise<string> {
    const current = await this.current;
    if (current && current.until > Date.now()) return current.token;
    return (await this.another()).token;
  }

  /** Forgets a token that was not taken. */
  drop(): void {
    this.current = undefined;
  }

  /** Of calls that come at once, one asks and all wait for it. */
  private another(): Promise<Token> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    this.current = this.asking.catch(() => undefined);
    return this.asking;
  }

  private async ask(): Promise<Token> {
    const { graphUrl } = this.settings;
    const configuration = await configurationOf(this.settings);
    const answer = await clientCredentialsGrant(configuration, { scope: `${new URL(graphUrl).origin}/.default` });
    return { token: answer.access_token, until: Date.now() + ((answer.expiresIn() ?? 0) - MARGIN) * 1_000 };
  }
}

async function configurationOf(settings: EntraSettings): Promise<Configuration> {
  const { authorityUrl, tenantId, clientId, limits = GRAPH_LIMITS } = settings;
  const tokenEndpoint = `${authorityUrl}/${tenantId}/oauth2/v2.0/token`;
  const server = { issuer: `${authorityUrl}/${tenantId}/v2.0`, token_endpoint: tokenEndpoint };
  const configuration = new Configuration(server, clientId, undefined, await authentication(settings, tokenEndpoint));
  configuration.timeout = limits.answerMs / 1_000;
  // Production refuses such an address at start.
  if (authorityUrl.startsWith('http:')) allowInsecureRequests(configuration);
  return configuration;
}

async function authentication({ credential }: EntraSettings, tokenEndpoint: string): Promise<ClientAuth> {
  if (credential.kind === 'secret') return ClientSecretPost(credential.secret);
  const key = await importJWK(credential.jwk, 'PS256');
  if (key instanceof Uint8Array) throw new TypeError('a client assertion needs a private key');
  return PrivateKeyJwt(key, {
    [modifyAssertion]: (header, payload) => {
      Object.assign(header, { typ: 'JWT', 'x5t#S256': credential.thumbprint });
      payload.aud = tokenEndpoint;
    },
  });
}
