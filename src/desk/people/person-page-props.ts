import type { PageContext } from '../../shared/web/page-context.js';
import type { Operator } from '../domain/operator.js';
import type { ActFault } from './people-forms.js';
import type { SeenPerson } from './people.js';

/** What every part of a person's page needs. */
export interface PersonPageProps {
  readonly page: PageContext;
  readonly person: SeenPerson;
  readonly operator: Operator;
  readonly fault?: ActFault;
}
