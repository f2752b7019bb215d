import { Injectable } from '@nestjs/common';
import { AccessTokens, type ApiClient } from '../integrators/access-tokens.js';
import { API_SCOPES } from '../integrators/integrator.js';
import { Integrators } from '../integrators/integrators.js';
import { OpenIdProvider } from './open-id-provider.js';

/** Finds clients by the tokens that our provider gave for their credentials (RFC 6749, 4.4). */
@Injectable()
export class OpaqueAccessTokens extends AccessTokens {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly integrators: Integrators,
  ) {
    super();
  }

  override async clientBehind(token: string): Promise<ApiClient | undefined> {
    const { provider } = await this.provider.now();
    const found = await provider.ClientCredentials.find(token);
    const integrator = found?.clientId === undefined ? undefined : this.integrators.find(found.clientId);
    if (!found?.isValid || !integrator) return undefined;
    const given = new Set(found.scope?.split(' '));
    // What is taken from a registration counts at once, also for tokens that were given before.
    return { integrator, scopes: API_SCOPES.filter((s) => given.has(s) && integrator.apiScopes.includes(s)) };
  }
}
