import { refusal } from '../shared/domain/refusal.js';

/** A service's request was answered, given up, begun in another browser, or has expired. */
export class SignInRequestOver extends refusal('provider.request-over', 'not-found') {}

/** A service asked in a way that cannot be answered to it, as with an address that was never registered. */
export class SignInRequestUnusable extends refusal('provider.request-unusable', 'refused') {
  override readonly details: Readonly<Record<string, string>>;

  /** `error` is a code of OAuth 2 (RFC 6749, 4.1.2.1), such as `invalid_redirect_uri`. */
  constructor(error: string) {
    super();
    this.details = { error };
  }
}
