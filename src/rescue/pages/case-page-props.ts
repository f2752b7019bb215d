import type { PageContext } from '../../shared/web/page-context.js';
import type { CaseSight } from './case-sight.js';

/** What was wrong with what was typed in. */
export type CaseFault = 'code' | 'answer';

/** What every part of an application's page needs. */
export interface CasePageProps {
  readonly page: PageContext;
  readonly sight: CaseSight;
  /** The page's own address, under which everything that can be done is posted. */
  readonly address: string;
  readonly fault?: CaseFault;
}
