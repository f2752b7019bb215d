import type { ApiScope, Integrator } from './integrator.js';

/** Who calls the REST API, by the access token that they hold. */
export interface ApiClient {
  readonly integrator: Integrator;
  readonly scopes: readonly ApiScope[];
}

/** The access tokens (RFC 6750) that this service has given to clients of its API. */
export abstract class AccessTokens {
  /** The client behind a token; undefined where it is unknown, expired or withdrawn. */
  abstract clientBehind(token: string): Promise<ApiClient | undefined>;
}
