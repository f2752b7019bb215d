import type { SignInScope } from '../../integrators/integrator.js';

/** What a person agreed to tell one service, until they take it back. */
export interface Consent {
  /** The client id of the service. */
  readonly service: string;
  readonly scopes: readonly SignInScope[];
  readonly firstAgreedAt: Date;
  readonly lastUsedAt: Date;
}
