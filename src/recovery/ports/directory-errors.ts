import { DomainError } from '../../shared/domain/domain-error.js';
import type { FailureReason, RefusalReason } from '../contract/failure.js';

export type { RefusalReason };

/** The directory answered that it will not do this; certainly nothing was done. */
export class DirectoryRefused extends DomainError {
  readonly code = 'recovery.directory-refused';
  readonly kind = 'refused';
  override readonly wayOut = '/recovery';
  override readonly remains = 'desk';
  override readonly details: Readonly<Record<'reason', RefusalReason>>;

  constructor(reason: RefusalReason) {
    super();
    this.details = { reason };
  }
}

/** The directory could not be reached or is too busy; certainly nothing was done. */
export class DirectoryUnavailable extends DomainError {
  readonly code = 'recovery.directory-unavailable';
  readonly kind = 'unavailable';
  override readonly wayOut = '/recovery';
}

/** The directory's answer was lost; perhaps it was done. */
export class OutcomeUnknown extends DomainError {
  readonly code = 'recovery.outcome-unknown';
  readonly kind = 'unavailable';
  override readonly wayOut = '/recovery';
}

/** Why a call certainly changed nothing; undefined where it may have changed something. */
export function failureReasonOf(error: unknown): FailureReason | undefined {
  if (error instanceof DirectoryRefused) return error.details.reason;
  return error instanceof DirectoryUnavailable ? 'unavailable' : undefined;
}
