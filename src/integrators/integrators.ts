import type { Integrator } from './integrator.js';

/** The systems that this installation knows. */
export class Integrators {
  private readonly byId: ReadonlyMap<string, Integrator>;

  constructor(integrators: readonly Integrator[]) {
    this.byId = new Map(integrators.map((integrator) => [integrator.id, integrator]));
  }

  all(): readonly Integrator[] {
    return [...this.byId.values()];
  }

  find(id: string): Integrator | undefined {
    return this.byId.get(id);
  }
}
