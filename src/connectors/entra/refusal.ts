import {
  DirectoryRefused,
  DirectoryUnavailable,
  OutcomeUnknown,
  type RefusalReason,
} from '../../recovery/ports/directory-errors.js';
import { log } from '../../shared/log.js';
import { AccountUnreadable } from '../mapping/account-unreadable.js';
import { GraphOutcomeUnknown, GraphUnavailable } from '../graph/graph-failure.js';
import { GraphRefused } from '../graph/graph-refused.js';

/** What an error of a call means to the service, where no target can be the cause; `wrong` is what a request means that Graph finds wrong. */
export function refusalOf(error: unknown, wrong: RefusalReason = 'other'): unknown {
  if (error instanceof AccountUnreadable) {
    log.error({ code: error.code }, 'directory.account-unreadable');
    return new DirectoryUnavailable();
  }
  if (error instanceof GraphUnavailable) return new DirectoryUnavailable();
  if (error instanceof GraphOutcomeUnknown) return new OutcomeUnknown();
  if (!(error instanceof GraphRefused)) return error;
  // What is locked now is not for ever.
  if (error.status === 423) return new DirectoryUnavailable();
  return new DirectoryRefused(error.onPremises ? 'mastered-elsewhere' : reasonOf(error.status, wrong));
}

function reasonOf(status: number, wrong: RefusalReason): RefusalReason {
  switch (status) {
    case 400:
      return wrong;
    case 403:
      return 'not-permitted';
    case 404:
      return 'account-unknown';
    default:
      return 'other';
  }
}
