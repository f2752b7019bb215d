import * as oidc from 'openid-client';
import { boundedFetch } from '../../auth/oidc/bounded-fetch.js';
import { clientAuthentication } from '../../auth/oidc/client-authentication.js';
import { log } from '../../shared/log.js';
import { HeldToken } from '../held-token.js';
import { plainCode } from '../plain-code.js';
import { GraphUnavailable } from './graph-failure.js';
import type { GraphSettings } from './graph-settings.js';

/** The access token for Graph (client credentials); throws GraphUnavailable where none is given. */
export class AccessToken extends HeldToken {
  constructor(settings: GraphSettings) {
    super(async () => {
      try {
        const { access_token: token, expires_in: seconds = 0 } = await askFor(settings);
        return { token, seconds };
      } catch (error) {
        log.warn({ error, ...refusalIn(error) }, `${settings.connector}.no-token`);
        throw new GraphUnavailable();
      }
    });
  }
}

async function askFor(settings: GraphSettings): Promise<oidc.TokenEndpointResponse> {
  const { tenantId, clientId, credential, authorityUrl, graphUrl, limits } = settings;
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

/** What the token endpoint calls its refusal, with the numbers behind AADSTS. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function refusalIn(error: unknown): object {
  if (!(error instanceof oidc.ResponseBodyError)) return {};
  const { error_codes: codes } = error.cause;
  const aadsts = Array.isArray(codes) ? codes.filter((code) => typeof code === 'number') : [];
  return { refusal: plainCode(error.error), aadsts };
}
