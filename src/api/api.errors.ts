import { refusal } from '../shared/domain/refusal.js';
import type { Fault } from './fields/read-described.js';

/** A call without an access token. */
export class TokenMissing extends refusal('api.token-missing', 'unauthenticated') {}

/** The access token is unknown, expired or withdrawn. */
export class TokenInvalid extends refusal('api.token-invalid', 'unauthenticated') {}

/** The access token does not reach this far. */
export class ScopeMissing extends refusal('api.scope-missing', 'forbidden') {}

/** The client called more often than it may; it is told when to go on. */
export class TooManyCalls extends refusal('api.too-many-calls', 'limited') {}

/** Body or parameters do not have the documented form; `errors` says where and why. */
export class InvalidRequest extends refusal('api.invalid-request', 'malformed') {
  override readonly members: Readonly<Record<string, unknown>>;

  constructor(errors: readonly Fault[] = []) {
    super();
    this.members = { errors };
  }
}

/** A change without an Idempotency-Key, or with one of another form. */
export class IdempotencyKeyMissing extends refusal('api.idempotency-key-missing', 'malformed') {}

/** The Idempotency-Key was used for another request. */
export class IdempotencyKeyReused extends refusal('api.idempotency-key-reused', 'refused') {}

/** The first call with this Idempotency-Key has not been answered yet. */
export class CallInProgress extends refusal('api.call-in-progress', 'conflict') {}

/** A cursor that no answer of ours gave. */
export class CursorUnreadable extends refusal('api.cursor-unreadable', 'malformed') {}

/** What was to be changed is not any more what the caller has seen (If-Match). */
export class ChangedMeanwhile extends refusal('api.changed-meanwhile', 'changed') {}
