import { refusal } from '../../shared/domain/refusal.js';
import type { FailureReason, RefusalReason } from '../contract/failure.js';

export type { RefusalReason };

/** The directory answered that it will not do this; certainly nothing was done. */
export class DirectoryRefused extends refusal('recovery.directory-refused', 'refused', {
  wayOut: '/recovery',
  remains: 'desk',
}) {
  override readonly details: Readonly<Record<'reason', RefusalReason>>;

  constructor(reason: RefusalReason) {
    super();
    this.details = { reason };
  }
}

/** The directory could not be reached or is too busy; certainly nothing was done. */
export class DirectoryUnavailable extends refusal('recovery.directory-unavailable', 'unavailable', {
  wayOut: '/recovery',
}) {}

/** The directory's answer was lost; perhaps it was done. */
export class OutcomeUnknown extends refusal('recovery.outcome-unknown', 'unavailable', { wayOut: '/recovery' }) {}

/** Why a call certainly changed nothing; undefined where it may have changed something. */
export function failureReasonOf(error: unknown): FailureReason | undefined {
  if (error instanceof DirectoryRefused) return error.details.reason;
  return error instanceof DirectoryUnavailable ? 'unavailable' : undefined;
}
