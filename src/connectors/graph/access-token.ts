import * as oidc from 'openid-client';
import { boundedFetch } from '../../auth/oidc/bounded-fetch.js';
import { clientAuthentication } from '../../auth/oidc/client-authentication.js';
import { log } from '../../shared/log.js';
import { GraphUnavailable } from './graph-failure.js';
import { plainCode } from './graph-refused.js';
import type { GraphSettings } from './graph-settings.js';

// A token is given up a little before its end, so that no request arrives after it.
const SPARE_SECONDS = 120;

interface Held {
  readonly token: Promise<string>;
  until: number;
}

/** The access token for Graph (client credentials): kept until shortly before its end, fetched once for all who wait for it. */
export class AccessToken {
  private held: Held | undefined;

  constructor(private readonly settings: GraphSettings) {}

  /** The token; throws GraphUnavailable where none is given. */
  get(): Promise<string> {
    if (!this.held || this.held.until <= Date.now()) this.held = this.fetched();
    return this.held.token;
  }

  /** Gives up a token that Graph did not take, unless another has taken its place. */
  async drop(refused: string): Promise<void> {
    const { held } = this;
    if (held && (await held.token.catch(() => refused)) === refused && this.held === held) this.held = undefined;
  }

  private fetched(): Held {
    const held: Held = {
      until: Number.POSITIVE_INFINITY,
      token: this.ask().then(
        ({ access_token: token, expires_in: seconds = 0 }) => {
          held.until = Date.now() + Math.max(seconds - SPARE_SECONDS, seconds / 2) * 1000;
          return token;
        },
        (error: unknown) => {
          held.until = 0;
          log.warn({ error, ...refusalIn(error) }, `${this.settings.connector}.no-token`);
          throw new GraphUnavailable();
        },
      ),
    };
    return held;
  }

  private async ask(): Promise<oidc.TokenEndpointResponse> {
    const { tenantId, clientId, credential, authorityUrl, graphUrl, limits } = this.settings;
    const issuer = `${authorityUrl}/${tenantId}/v2.0`;
    const endpoint = `${authorityUrl}/${tenantId}/oauth2/v2.0/token`;
    const proof = await clientAuthentication({ credential, issuer, assertionAudience: 'token-endpoint' }, endpoint);
    const client = new oidc.Configuration({ issuer, token_endpoint: endpoint }, clientId, {}, proof);
    const time = AbortSignal.timeout(limits.requestSeconds * 1000);
    client[oidc.customFetch] = boundedFetch(limits.requestSeconds, time);
    // Only a test has such an address; the settings refuse it in production.
    if (authorityUrl.startsWith('http:')) oidc.allowInsecureRequests(client);
    return oidc.clientCredentialsGrant(client, { scope: `${new URL(graphUrl).origin}/.default` });
  }
}

/** What the token endpoint calls its refusal, with the numbers behind AADSTS. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function refusalIn(error: unknown): object {
  if (!(error instanceof oidc.ResponseBodyError)) return {};
  const { error_codes: codes } = error.cause;
  const aadsts = Array.isArray(codes) ? codes.filter((code) => typeof code === 'number') : [];
  return { refusal: plainCode(error.error), aadsts };
}
