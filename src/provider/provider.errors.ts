import { DomainError } from '../shared/domain/domain-error.js';

/** A service's request was answered, given up, begun in another browser, or has expired. */
export class SignInRequestOver extends DomainError {
  readonly code = 'provider.request-over';
  readonly kind = 'not-found';
}

/** A service asked in a way that cannot be answered to it, as with an address that was never registered. */
export class SignInRequestUnusable extends DomainError {
  readonly code = 'provider.request-unusable';
  readonly kind = 'refused';
  override readonly details: Readonly<Record<string, string>>;

  /** `error` is a code of OAuth 2 (RFC 6749, 4.1.2.1), such as `invalid_redirect_uri`. */
  constructor(error: string) {
    super();
    this.details = { error };
  }
}
