import { AccessToken } from './access-token.js';
import { rolesIn } from './granted-roles.js';
import { GraphCall } from './graph-call.js';
import type { GraphSettings } from './graph-settings.js';

/** Microsoft Graph as this tenant's connector may use it. */
export class Graph<Settings extends GraphSettings = GraphSettings> {
  private readonly token: AccessToken;

  constructor(readonly settings: Settings) {
    this.token = new AccessToken(settings);
  }

  /** The permissions that Graph's token names, for advice; undefined where it names none. */
  async grantedRoles(): Promise<ReadonlySet<string> | undefined> {
    return rolesIn(await this.token.get());
  }

  /** Begins a call, whose time runs from now. */
  call(name: string, seconds = this.settings.limits.callSeconds): GraphCall {
    return new GraphCall(this.settings, this.token, name, seconds);
  }
}
