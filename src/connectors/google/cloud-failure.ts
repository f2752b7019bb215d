import {
  CloudOutcomeUnknown,
  CloudRefused,
  type CloudRefusalReason,
  CloudUnavailable,
} from '../../rescue/ports/cloud-errors.js';
import { GoogleRefused } from './google-refused.js';

/** What an error of a call means to the service. Once the user was changed, nobody can say any more that nothing was done. */
export function cloudFailureOf(error: unknown, changed: boolean): unknown {
  const refused = error instanceof GoogleRefused;
  if (!refused && !(error instanceof CloudRefused) && !(error instanceof CloudUnavailable)) return error;
  if (changed) return new CloudOutcomeUnknown();
  return refused ? new CloudRefused(reasonOf(error.status)) : error;
}

function reasonOf(status: number): CloudRefusalReason {
  if (status === 404) return 'data-gone';
  return status === 403 ? 'not-permitted' : 'other';
}
