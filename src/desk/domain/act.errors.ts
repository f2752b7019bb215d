import { DomainError } from '../../shared/domain/domain-error.js';

/** Whoever asked for an act cannot confirm it. */
export class SecondOperatorNeeded extends DomainError {
  readonly code = 'desk.second-operator-needed';
  readonly kind = 'forbidden';
  override readonly wayOut = '/desk';
}

/** The act was carried out or taken back already, or is too old. */
export class ActIsOver extends DomainError {
  readonly code = 'desk.act-is-over';
  readonly kind = 'conflict';
  override readonly wayOut = '/desk';
}

/** The same is asked for already. */
export class ActIsOpen extends DomainError {
  readonly code = 'desk.act-is-open';
  readonly kind = 'conflict';
  override readonly wayOut = '/desk';
}

/** The code is no code of anybody's now. */
export class DeskCodeUnknown extends DomainError {
  readonly code = 'desk.code-unknown';
  readonly kind = 'not-found';
  override readonly wayOut = '/desk';
}

/** This operator tried so many codes or account ids that no further one is looked up for a while. */
export class TooManyLookups extends DomainError {
  readonly code = 'desk.too-many-lookups';
  readonly kind = 'limited';
  override readonly wayOut = '/desk';
}
