import type { ClientCredential } from '../../auth/oidc/open-id-provider.js';

/** Seconds of one request and of one whole call; bytes of an answer. */
interface GraphLimits {
  readonly requestSeconds: number;
  readonly callSeconds: number;
  readonly answerBytes: number;
}

/** Where a tenant's Graph is, and what opens it. */
export interface GraphSettings {
  /** What the log calls the connector. */
  readonly connector: string;
  readonly tenantId: string;
  readonly clientId: string;
  /** Never logged. */
  readonly credential: ClientCredential;
  /** Such as `https://graph.microsoft.com/v1.0`, without a slash at its end. */
  readonly graphUrl: string;
  /** Such as `https://login.microsoftonline.com`, without a slash at its end. */
  readonly authorityUrl: string;
  readonly limits: GraphLimits;
}
