import type { JWK } from 'jose';
import type { OpenIdProviderSettings, ProviderEndpoints } from '../oidc/open-id-provider.js';

/** What can be set about the card's provider; endpoints left out follow its usual paths. */
export interface CardProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly privateJwk: JWK;
  /** `{PUBLIC_URL}/oidc/card/callback`. */
  readonly redirectUri: string;
  readonly endpoints?: { readonly [Endpoint in keyof ProviderEndpoints]?: string | undefined };
  readonly acrValues: string;
  /** The `acr` values accepted; unset, `acr` is not required. */
  readonly requiredAcr?: readonly string[] | undefined;
  readonly idTokenAlg: string;
  readonly allowHttp: boolean;
  readonly timeoutSeconds?: number;
}

/** The card's provider as it is pinned: asked for a pseudonym and the name on the card's face, and never for more. */
export class CardProviderSettings {
  readonly provider: OpenIdProviderSettings;

  constructor({ issuer, privateJwk, endpoints, requiredAcr, timeoutSeconds = 10, ...options }: CardProviderOptions) {
    this.provider = {
      ...options,
      key: 'card',
      issuer,
      scope: 'name',
      credential: { kind: 'private_key_jwt', jwk: privateJwk },
      // What this provider is known to accept, unlike the issuer.
      assertionAudience: 'token-endpoint',
      endpoints: endpointsOf(issuer, endpoints ?? {}),
      ...(requiredAcr && { requiredAcr }),
      timeoutSeconds,
    };
  }
}

function endpointsOf(issuer: string, given: NonNullable<CardProviderOptions['endpoints']>): ProviderEndpoints {
  const usual = (path: string) => `${issuer}/protocol/openid-connect/${path}`;
  return {
    authorization: given.authorization ?? usual('auth'),
    token: given.token ?? usual('token'),
    userinfo: given.userinfo ?? usual('userinfo'),
    jwks: given.jwks ?? usual('certs'),
  };
}
