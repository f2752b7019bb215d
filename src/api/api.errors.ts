import { DomainError } from '../shared/domain/domain-error.js';
import type { Fault } from './fields/read-described.js';

/** A call without an access token. */
export class TokenMissing extends DomainError {
  readonly code = 'api.token-missing';
  readonly kind = 'unauthenticated';
}

/** The access token is unknown, expired or withdrawn. */
export class TokenInvalid extends DomainError {
  readonly code = 'api.token-invalid';
  readonly kind = 'unauthenticated';
}

/** The access token does not reach this far. */
export class ScopeMissing extends DomainError {
  readonly code = 'api.scope-missing';
  readonly kind = 'forbidden';
}

/** The client called more often than it may; it is told when to go on. */
export class TooManyCalls extends DomainError {
  readonly code = 'api.too-many-calls';
  readonly kind = 'limited';
}

/** Body or parameters do not have the documented form; `errors` says where and why. */
export class InvalidRequest extends DomainError {
  readonly code = 'api.invalid-request';
  readonly kind = 'malformed';
  override readonly members: Readonly<Record<string, unknown>>;

  constructor(errors: readonly Fault[] = []) {
    super();
    this.members = { errors };
  }
}

/** A change without an Idempotency-Key, or with one of another form. */
export class IdempotencyKeyMissing extends DomainError {
  readonly code = 'api.idempotency-key-missing';
  readonly kind = 'malformed';
}

/** The Idempotency-Key was used for another request. */
export class IdempotencyKeyReused extends DomainError {
  readonly code = 'api.idempotency-key-reused';
  readonly kind = 'refused';
}

/** The first call with this Idempotency-Key has not been answered yet. */
export class CallInProgress extends DomainError {
  readonly code = 'api.call-in-progress';
  readonly kind = 'conflict';
}

/** A cursor that no answer of ours gave. */
export class CursorUnreadable extends DomainError {
  readonly code = 'api.cursor-unreadable';
  readonly kind = 'malformed';
}

/** What was to be changed is not any more what the caller has seen (If-Match). */
export class ChangedMeanwhile extends DomainError {
  readonly code = 'api.changed-meanwhile';
  readonly kind = 'changed';
}
