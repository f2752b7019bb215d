import type { ClientCredential } from '../../auth/oidc/open-id-provider.js';
import type { AccountMapping } from '../mapping/account-mapping.js';

/** Seconds of one request, of one whole call and of one page of changes; bytes of an answer. */
export const GRAPH_LIMITS = { requestSeconds: 8, callSeconds: 20, pageSeconds: 60, answerBytes: 4_194_304 } as const;

/** Where the tenant's Graph is, what opens it, and how its users are read. */
export interface EntraSettings {
  readonly tenantId: string;
  readonly clientId: string;
  /** Never logged. */
  readonly credential: ClientCredential;
  /** Such as `https://graph.microsoft.com/v1.0`, without a slash at its end. */
  readonly graphUrl: string;
  /** Such as `https://login.microsoftonline.com`, without a slash at its end. */
  readonly authorityUrl: string;
  readonly mapping: AccountMapping;
  readonly passMinutes: number;
  readonly passOnce: boolean;
  readonly limits: Readonly<Record<keyof typeof GRAPH_LIMITS, number>>;
}
