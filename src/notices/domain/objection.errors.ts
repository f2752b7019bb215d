import { DomainError } from '../../shared/domain/domain-error.js';

/** No notice has this link. */
export class ObjectionUnknown extends DomainError {
  readonly code = 'notices.objection-unknown';
  readonly kind = 'not-found';
  override readonly remains = 'desk';
}

/** The link was used before. */
export class ObjectionUsed extends DomainError {
  readonly code = 'notices.objection-used';
  readonly kind = 'conflict';
  override readonly wayOut = '/help';
  override readonly remains = 'desk';
}

/** The notice is older than its link works. */
export class ObjectionTooOld extends DomainError {
  readonly code = 'notices.objection-too-old';
  readonly kind = 'refused';
  override readonly wayOut = '/status';
  override readonly remains = 'desk';
}
