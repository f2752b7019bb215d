import {
  allowInsecureRequests,
  type CustomFetch,
  customFetch,
  discovery,
  None,
  type ServerMetadata,
} from 'openid-client';
import type { OpenIdProviderSettings } from './open-id-provider.js';
import { SignInFault } from './sign-in-fault.js';

/** What openid-client has to know of a provider, with the addresses that a sign-in cannot do without. */
export type ProviderMetadata = ServerMetadata &
  Readonly<Record<'authorization_endpoint' | 'token_endpoint' | 'jwks_uri', string>>;

/** The addresses of a provider: those of the settings, else those that the issuer publishes; throws `unavailable`. */
export async function providerMetadata(
  settings: OpenIdProviderSettings,
  fetch: CustomFetch,
): Promise<ProviderMetadata> {
  const { issuer, endpoints } = settings;
  if (!endpoints) return discover(settings, fetch);
  return {
    issuer,
    authorization_endpoint: endpoints.authorization,
    token_endpoint: endpoints.token,
    jwks_uri: endpoints.jwks,
    ...(endpoints.userinfo && { userinfo_endpoint: endpoints.userinfo }),
  };
}

async function discover(settings: OpenIdProviderSettings, fetch: CustomFetch): Promise<ProviderMetadata> {
  try {
    const execute = settings.allowHttp ? [allowInsecureRequests] : [];
    const found = await discovery(new URL(settings.issuer), settings.clientId, undefined, None(), {
      [customFetch]: fetch,
      execute,
    });
    return checked(found.serverMetadata(), settings);
  } catch {
    throw new SignInFault('unavailable', 'discovery');
  }
}

// openid-client lets some well-known issuers answer for another one; ours is pinned to the letter.
function checked(found: ServerMetadata, { issuer, allowHttp }: OpenIdProviderSettings): ProviderMetadata {
  const { authorization_endpoint, token_endpoint, jwks_uri } = found;
  if (found.issuer !== issuer || !authorization_endpoint || !token_endpoint || !jwks_uri) throw new Error('discovery');
  const protocol = new URL(authorization_endpoint).protocol;
  if (protocol !== 'https:' && !(allowHttp && protocol === 'http:')) throw new Error('discovery');
  return {
    issuer,
    authorization_endpoint,
    token_endpoint,
    jwks_uri,
    authorization_response_iss_parameter_supported: found.authorization_response_iss_parameter_supported === true,
  };
}
