import type { PageContext } from '../../shared/web/page-context.js';
import type { Operator } from '../domain/operator.js';
import type { ProbedRescue } from './rescue-sights.js';

/** What was wrong with what form, and what was typed into it. */
export interface RescueDeskFault {
  readonly form: 'ask' | 'decide';
  readonly field: 'text' | 'decision';
  readonly typed: unknown;
}

/** What every part of the page needs. */
export interface RescueDeskProps {
  readonly page: PageContext;
  readonly sight: ProbedRescue;
  readonly operator: Operator;
  /** Whether a decision takes two operators. */
  readonly takesTwo: boolean;
  readonly fault?: RescueDeskFault;
}
