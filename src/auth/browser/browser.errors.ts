import { DomainError } from '../../shared/domain/domain-error.js';

/** A form that did not come from a page of ours in this browser, or from one opened too long ago. */
export class ForeignForm extends DomainError {
  readonly code = 'web.foreign-form';
  readonly kind = 'forbidden';
}

/** Too many tries from one address in a short time. */
export class TooManyTries extends DomainError {
  readonly code = 'web.too-many-tries';
  readonly kind = 'limited';
}
