import type { Actor } from '../../shared/domain/domain-event.js';

/** Another system as who caused a change. */
export function byIntegrator(integratorId: string): Actor {
  return { kind: 'integrator', id: integratorId };
}
