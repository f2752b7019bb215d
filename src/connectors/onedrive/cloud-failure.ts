import {
  CloudOutcomeUnknown,
  CloudRefused,
  type CloudRefusalReason,
  CloudUnavailable,
} from '../../rescue/ports/cloud-errors.js';
import { GraphOutcomeUnknown, GraphUnavailable } from '../graph/graph-failure.js';
import { GraphRefused } from '../graph/graph-refused.js';

/** What an error of a call means to the service. Once something was changed, nobody can say any more that nothing was done. */
export function cloudFailureOf(error: unknown, changed: boolean): unknown {
  const ours = [GraphUnavailable, GraphOutcomeUnknown, GraphRefused].some((kind) => error instanceof kind);
  if (!ours) return error;
  if (changed || error instanceof GraphOutcomeUnknown) return new CloudOutcomeUnknown();
  return error instanceof GraphRefused ? new CloudRefused(reasonOf(error)) : new CloudUnavailable();
}

/** Whether there is nothing at an address any more. */
export function isGone(error: unknown): boolean {
  return error instanceof GraphRefused && (error.status === 404 || error.status === 410);
}

/** A site that is locked or archived answers 423, and some locks 403; both are for an administrator to undo. https://learn.microsoft.com/graph/errors */
function reasonOf(refused: GraphRefused): CloudRefusalReason {
  if (isGone(refused)) return 'data-gone';
  return refused.status === 403 || refused.status === 423 ? 'not-permitted' : 'other';
}
