import { DomainError } from '../../shared/domain/domain-error.js';

/** Why a cloud service will not do something: no such account or its data are deleted; the connector lacks a permission; anything else. */
export type CloudRefusalReason = 'data-gone' | 'not-permitted' | 'other';

/** The cloud service answered that it will not do this; certainly nothing was done. */
export class CloudRefused extends DomainError {
  readonly code = 'rescue.cloud-refused';
  readonly kind = 'refused';
  override readonly wayOut = '/rescue';
  override readonly remains = 'desk';
  override readonly details: Readonly<Record<'reason', CloudRefusalReason>>;

  constructor(reason: CloudRefusalReason) {
    super();
    this.details = { reason };
  }
}

/** The cloud service could not be reached or is too busy; certainly nothing was done. */
export class CloudUnavailable extends DomainError {
  readonly code = 'rescue.cloud-unavailable';
  readonly kind = 'unavailable';
  override readonly wayOut = '/rescue';
}

/** The cloud service's answer was lost; perhaps it was done. */
export class CloudOutcomeUnknown extends DomainError {
  readonly code = 'rescue.cloud-outcome-unknown';
  readonly kind = 'unavailable';
  override readonly wayOut = '/rescue';
}
