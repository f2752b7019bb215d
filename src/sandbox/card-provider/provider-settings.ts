import type { JWK } from 'jose';
import { type ClientMetadata, type Configuration, type KoaContextWithOIDC, interactionPolicy } from 'oidc-provider';
import { assertionRules } from './assertion-rules.js';
import { cardAccount } from './card-account.js';
import { SESSION_COOKIE } from './keep-to-profile.js';
import { MemoryAdapter } from './memory-adapter.js';
import { requestRules } from './request-rules.js';

/** Paths below the issuer, as the real provider has them. */
export const ROUTES = {
  authorization: '/protocol/openid-connect/auth',
  token: '/protocol/openid-connect/token',
  userinfo: '/protocol/openid-connect/userinfo',
  jwks: '/protocol/openid-connect/certs',
} as const;

/** The one service that may ask, as the real provider's contract sheet would name it. */
export interface RegisteredService {
  readonly clientId: string;
  readonly clientJwk: JWK;
  readonly redirectUri: string;
}

type Given = 'jwks' | 'pairwiseIdentifier' | 'renderError';

/** oidc-provider's settings for the profile of the real card provider: code with PKCE, private_key_jwt, pairwise subjects, a card at every request. */
export function providerSettings(service: RegisteredService, given: Pick<Configuration, Given>): Configuration {
  return {
    ...given,
    adapter: MemoryAdapter,
    clients: [clientOf(service)],
    routes: ROUTES,
    responseTypes: ['code'],
    scopes: ['openid', 'name'],
    claims: { openid: ['sub', 'at_hash'], name: ['name'], acr: null, auth_time: null },
    conformIdTokenClaims: true,
    acrValues: ['aal3', 'crl'],
    subjectTypes: ['pairwise'],
    clientAuthMethods: ['private_key_jwt'],
    assertJwtClientAuthClaimsAndHeader: assertionRules,
    enabledJWA: { clientAuthSigningAlgValues: ['ES256', 'RS256'], idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    extraParams: requestRules,
    interactions: { policy: [cardAtEveryRequest()], url: (_context, { uid }) => `/card-reader/${uid}` },
    cookies: { names: { session: SESSION_COOKIE, interaction: 'card_interaction', resume: 'card_resume' } },
    findAccount: cardAccount,
    loadExistingGrant: grantOfWhatIsAsked,
    ttl: { AuthorizationCode: 60, AccessToken: 300, IdToken: 300, Interaction: 3600, Session: 3600, Grant: 3600 },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      resourceIndicators: { enabled: false },
    },
  };
}

function clientOf({ clientId, clientJwk, redirectUri }: RegisteredService): ClientMetadata {
  return {
    client_id: clientId,
    redirect_uris: [redirectUri],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    subject_type: 'pairwise',
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: [clientJwk] },
    id_token_signed_response_alg: 'ES256',
    require_auth_time: true,
  };
}

function cardAtEveryRequest(): interactionPolicy.Prompt {
  const { Check, Prompt } = interactionPolicy;
  const unread = new Check('card_unread', 'a card must be read', ({ oidc }) =>
    oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
  return new Prompt({ name: 'card', requestable: false }, unread);
}

/** The person agrees while the card is read, so that no screen of oidc-provider's own asks again. */
async function grantOfWhatIsAsked({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({ accountId: oidc.account?.accountId, clientId: oidc.client?.clientId });
  grant.addOIDCScope(String(oidc.params?.scope));
  await grant.save();
  return grant;
}
