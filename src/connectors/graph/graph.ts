import { AccessToken } from './access-token.js';
import { GraphCall } from './graph-call.js';
import type { GraphSettings } from './graph-settings.js';

/** Microsoft Graph as this tenant's connector may use it. */
export class Graph<Settings extends GraphSettings = GraphSettings> {
  private readonly token: AccessToken;

  constructor(readonly settings: Settings) {
    this.token = new AccessToken(settings);
  }

  /** Begins a call, whose time runs from now. */
  call(name: string, seconds = this.settings.limits.callSeconds): GraphCall {
    return new GraphCall(this.settings, this.token, name, seconds);
  }
}
