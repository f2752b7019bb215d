import type { GraphCall } from '../graph/graph-call.js';
import { GraphRefused } from '../graph/graph-refused.js';
import { type PassPolicy, passPolicyIn } from './pass-policy.js';

/** Where the policy is. https://learn.microsoft.com/graph/api/temporaryaccesspassauthenticationmethodconfiguration-get */
export const PASS_POLICY =
  '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/temporaryAccessPass';

/** The tenant's policy of access passes, read anew after a while. */
export class HeldPassPolicy {
  private held: PassPolicy | undefined;
  private until = 0;

  constructor(private readonly seconds: number) {}

  /** Undefined where it cannot be read: then nothing is known of it, and Graph decides. */
  async read(call: GraphCall): Promise<PassPolicy | undefined> {
    if (Date.now() < this.until) return this.held;
    try {
      this.held = passPolicyIn(await call.read(PASS_POLICY));
    } catch (error) {
      // Who may not read it now may not in a minute, and national clouds have no such page; whatever else fails may pass.
      if (!(error instanceof GraphRefused)) return undefined;
      this.held = undefined;
    }
    this.until = Date.now() + this.seconds * 1000;
    return this.held;
  }
}
