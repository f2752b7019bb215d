import { DelegatedToken } from './delegated-token.js';
import { GoogleCall } from './google-call.js';
import type { GoogleSettings } from './google-settings.js';

/** The Directory API as this connector may use it. */
export class Google {
  private readonly token: DelegatedToken;

  constructor(readonly settings: GoogleSettings) {
    this.token = new DelegatedToken(settings);
  }

  /** Begins a call, whose time runs from now. */
  call(name: string, seconds = this.settings.limits.callSeconds): GoogleCall {
    return new GoogleCall(this.settings, this.token, name, seconds);
  }
}
