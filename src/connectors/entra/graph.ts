import { AccessToken } from './access-token.js';
import type { EntraSettings } from './entra-settings.js';
import { GraphCall } from './graph-call.js';

/** Microsoft Graph as this tenant's connector may use it. */
export class Graph {
  private readonly token: AccessToken;

  constructor(readonly settings: EntraSettings) {
    this.token = new AccessToken(settings);
  }

  /** Begins a call, whose time runs from now. */
  call(name: string, seconds = this.settings.limits.callSeconds): GraphCall {
    return new GraphCall(this.settings, this.token, name, seconds);
  }
}
