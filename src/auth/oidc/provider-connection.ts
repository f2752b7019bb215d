import * as oidc from 'openid-client';
import { boundedFetch } from './bounded-fetch.js';
import { clientAuthentication } from './client-authentication.js';
import type { OpenIdProviderSettings } from './open-id-provider.js';
import { type ProviderMetadata, providerMetadata } from './provider-metadata.js';
import type { Safeguards } from './safeguards.js';

interface Found {
  readonly metadata: ProviderMetadata;
  readonly authentication: oidc.ClientAuth;
}

/** The way to a provider: found at the first use and remembered; what could not be found is looked for again the next time. */
export class ProviderConnection {
  private found: Promise<Found> | undefined;

  constructor(
    private readonly settings: OpenIdProviderSettings,
    private readonly safeguards: Safeguards,
  ) {}

  /** Where people are sent to; throws SignInFault `unavailable` when that cannot be found out. */
  async authorizationEndpoint(): Promise<string> {
    return (await this.find()).metadata.authorization_endpoint;
  }

  /**
   * Prepares openid-client for one callback, with the time that all its calls may take together. It knows no keys yet:
   * they are fetched for each sign-in, so that a key withdrawn is refused, and a new one known, at once.
   */
  async open(): Promise<oidc.Configuration> {
    const { metadata, authentication } = await this.find();
    const { clientId, idTokenAlg, allowHttp } = this.settings;
    const client = { id_token_signed_response_alg: idTokenAlg };
    const configuration = new oidc.Configuration(metadata, clientId, client, authentication);
    configuration[oidc.customFetch] = this.fetchWithin();
    for (const harden of Object.values(this.safeguards.client)) harden(configuration);
    if (allowHttp) oidc.allowInsecureRequests(configuration);
    return configuration;
  }

  private find(): Promise<Found> {
    this.found ??= this.look().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  private async look(): Promise<Found> {
    const metadata = await providerMetadata(this.settings, this.fetchWithin());
    return { metadata, authentication: await clientAuthentication(this.settings, metadata.token_endpoint) };
  }

  private fetchWithin(): oidc.CustomFetch {
    const { timeoutSeconds } = this.settings;
    return boundedFetch(timeoutSeconds, AbortSignal.timeout(2 * timeoutSeconds * 1000), this.safeguards.answer);
  }
}
