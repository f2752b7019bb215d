import { DomainError } from '../../shared/domain/domain-error.js';

/** The directory answered that it will not do this; certainly nothing was done. `reason` is the directory's own code. */
export class DirectoryRefused extends DomainError {
  readonly code = 'recovery.directory-refused';
  readonly kind = 'refused';
  override readonly wayOut = '/recovery';
  override readonly details: Readonly<Record<string, string>>;

  constructor(reason: string) {
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
