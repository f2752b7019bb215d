import type { JWK } from 'jose';
import { type ClientMetadata, type Configuration, type KoaContextWithOIDC, interactionPolicy } from 'oidc-provider';
import { MemoryAdapter } from '../../card-provider/memory-adapter.js';

/** The one service that people sign in for. */
export interface RegisteredService {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

/** The provider's own session, which is never used: the university keeps its sessions itself, so that it can end them. */
export const UNUSED_SESSION_COOKIE = 'university_oidc_session';

type Given = 'findAccount' | 'renderError';

/** oidc-provider's settings for the university's sign-in: discovery, code with PKCE, client_secret_basic, ID tokens that say how and when. */
export function universitySettings(
  service: RegisteredService,
  signingJwk: JWK,
  given: Required<Pick<Configuration, Given>>,
): Configuration {
  return {
    ...given,
    adapter: MemoryAdapter,
    clients: [clientOf(service)],
    jwks: { keys: [signingJwk] },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub', 'account_id', 'roles', 'amr'], auth_time: null },
    clientAuthMethods: ['client_secret_basic'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    interactions: { policy: [signInAtEveryRequest()], url: (_context, { uid }) => `/sign-in/${uid}` },
    cookies: {
      names: { session: UNUSED_SESSION_COOKIE, interaction: 'university_interaction', resume: 'university_resume' },
    },
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

function clientOf({ clientId, clientSecret, redirectUri }: RegisteredService): ClientMetadata {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [redirectUri],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'ES256',
    require_auth_time: true,
  };
}

/** Leads every request to the sign-in page, which goes on at once where an earlier sign-in is enough. */
function signInAtEveryRequest(): interactionPolicy.Prompt {
  const { Check, Prompt } = interactionPolicy;
  const unasked = new Check('not_asked', 'the university must be asked who this is', 'login_required', ({ oidc }) =>
    oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
  return new Prompt({ name: 'login', requestable: true }, unasked);
}

/** The university knows the service and asks nobody for consent. */
async function grantOfWhatIsAsked({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({ accountId: oidc.account?.accountId, clientId: oidc.client?.clientId });
  grant.addOIDCScope(String(oidc.params?.scope));
  await grant.save();
  return grant;
}
