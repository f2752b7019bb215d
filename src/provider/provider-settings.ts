import { type Configuration, interactionPolicy } from 'oidc-provider';
import { API_SCOPES, type Integrator, SIGN_IN_SCOPES } from '../integrators/integrator.js';
import { clientMetadata } from './client-metadata.js';
import { CARD_ACR } from './sign-in-request.js';

/** Seconds for which what is given out is good. */
export const LIFETIMES = {
  AuthorizationCode: 60,
  AccessToken: 300,
  ClientCredentials: 600,
  IdToken: 600,
  Interaction: 1800,
  PushedAuthorizationRequest: 60,
  // The card is read for every request, so nothing is remembered of a browser beyond one.
  Session: 600,
  Grant: 600,
} as const;

type Given = 'adapter' | 'jwks' | 'cookies' | 'interactions' | 'findAccount' | 'pairwiseIdentifier' | 'renderError';

/** oidc-provider's settings for this service: code with PKCE, a card at every request, pairwise subjects, and tokens for the API. */
export function providerSettings(
  integrators: readonly Integrator[],
  { interactions, ...given }: Pick<Configuration, Given>,
): Configuration {
  return {
    ...given,
    clients: integrators.map(clientMetadata),
    responseTypes: ['code'],
    scopes: ['openid', ...SIGN_IN_SCOPES, ...API_SCOPES],
    claims: { openid: ['sub', 'acr', 'amr'], membership: ['verified_claims'], name: ['name'], auth_time: null },
    // A service gets all in the ID token, and need not come back for it.
    conformIdTokenClaims: false,
    acrValues: [CARD_ACR],
    subjectTypes: ['pairwise'],
    clientAuthMethods: ['private_key_jwt', 'client_secret_basic'],
    enabledJWA: {
      clientAuthSigningAlgValues: ['ES256', 'RS256', 'PS256'],
      idTokenSigningAlgValues: ['ES256'],
      userinfoSigningAlgValues: ['ES256'],
    },
    pkce: { required: () => true },
    interactions: { ...interactions, policy: [asked('login'), asked('consent')] },
    ttl: LIFETIMES,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      clientCredentials: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
      revocation: { enabled: true },
      dPoP: { enabled: false },
      resourceIndicators: { enabled: false },
    },
  };
}

/** Each request is put to the person, whatever this browser answered before. */
function asked(name: 'login' | 'consent'): interactionPolicy.Prompt {
  const { Check, Prompt } = interactionPolicy;
  const error = name === 'login' ? 'login_required' : 'consent_required';
  const open = new Check(`${name}_open`, 'the person must be asked', error, ({ oidc }) =>
    oidc.result?.[name] ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
  return new Prompt({ name, requestable: true }, open);
}
