import type { ClientMetadata } from 'oidc-provider';
import type { Integrator } from '../integrators/integrator.js';

/** A registered system as oidc-provider knows its clients; of a secret it gets the digest alone. */
export function clientMetadata({ id, name, authentication, signIn, apiScopes }: Integrator): ClientMetadata {
  return {
    client_id: id,
    client_name: name.en,
    redirect_uris: [...(signIn?.redirectUris ?? [])],
    response_types: signIn ? ['code'] : [],
    grant_types: [...(signIn ? ['authorization_code'] : []), ...(apiScopes.length > 0 ? ['client_credentials'] : [])],
    scope: [...(signIn ? ['openid', ...signIn.scopes] : []), ...apiScopes].join(' '),
    subject_type: 'pairwise',
    id_token_signed_response_alg: 'ES256',
    require_auth_time: true,
    token_endpoint_auth_method: authentication.method,
    ...('jwks' in authentication && { jwks: { keys: [...authentication.jwks.keys] } }),
    ...('jwksUri' in authentication && { jwks_uri: authentication.jwksUri }),
    ...('secretSha256' in authentication && { client_secret: authentication.secretSha256 }),
  };
}
