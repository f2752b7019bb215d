import { readFileSync } from 'node:fs';
import { type Integrator } from '../integrators/integrator.js';
import { fieldsOf } from './integrator-fields.js';

/** The systems registered with an installation, with what is wrong with how they are set. */
export interface RegisteredIntegrators {
  readonly integrators: readonly Integrator[];
  /** Reasons with the client's id, never a value. */
  readonly faults: readonly string[];
}

const SHAPE = 'must be a JSON object with one registration for each client id, or the path of a file that holds it';

/** Reads registrations by client id from JSON, or from the file that the text names; unset, there are none. */
export function readIntegrators(text = '{}'): RegisteredIntegrators {
  const listed = parsed(text);
  if (!listed) return { integrators: [], faults: [SHAPE] };
  const read = Object.entries(listed).map(([id, told]) => fieldsOf(id, told));
  return {
    integrators: read.flatMap(({ integrator }) => integrator ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text.trimStart().startsWith('{') ? text : readFileSync(text, 'utf8'));
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
