import type { Integrator, SignInScope } from '../../integrators/integrator.js';

/** What is to be stated of the person behind a link, to whom, and by which reading of the card. */
export interface NewStatement {
  readonly id: string;
  readonly integrator: Integrator;
  readonly linkId: string;
  readonly accountId: string;
  /** The same for all accounts of a person; undefined where the university does not tell now. */
  readonly personId: string | undefined;
  readonly proofId: string;
  readonly scopes: readonly SignInScope[];
  /** By the names of OpenID Connect. */
  readonly claims: Readonly<Record<string, unknown>>;
}
