import { DomainError } from '../../shared/domain/domain-error.js';

/** The university's directory did not answer, so nothing can be decided now. */
export class AccountFactsUnavailable extends DomainError {
  readonly code = 'accounts.facts-unavailable';
  readonly kind = 'unavailable';
}

/** The directory knows no account of this id. */
export class AccountUnknown extends DomainError {
  readonly code = 'accounts.account-unknown';
  readonly kind = 'not-found';
  override readonly remains = 'desk';
}

/** Facts that are said to be true only later would keep out everything that is heard until then. */
export class FactsFromFuture extends DomainError {
  readonly code = 'accounts.facts-from-future';
  readonly kind = 'refused';
}

/** An account cannot have been merged into itself. */
export class MergedIntoItself extends DomainError {
  readonly code = 'accounts.merged-into-itself';
  readonly kind = 'refused';
}
