import type { Integrator } from '../../integrators/integrator.js';
import type { PageContext } from '../../shared/web/page-context.js';

/** What a service says of why it asks. */
export function whyOf({ signIn }: Integrator, { language }: Pick<PageContext, 'language'>): string {
  return signIn?.why[language] ?? '';
}
