import { readFileSync } from 'node:fs';
import { AccountMapping } from './account-mapping.js';
import { readMappingPlan } from './read-mapping-plan.js';

/** Reads a mapping from JSON, or from the file that the text names; throws an error that names every fault. */
export function accountMapping(text: string): AccountMapping {
  const { plan, faults } = readMappingPlan(jsonIn(text));
  if (faults.length > 0) throw new Error(faults.join('; '));
  return new AccountMapping(plan);
}

/** What is wrong with a mapping; nothing where it can be used. */
export function mappingFaults(text: string): readonly string[] {
  try {
    return readMappingPlan(jsonIn(text)).faults;
  } catch {
    return ['it must be JSON, or the path of a readable file that holds it'];
  }
}

function jsonIn(text: string): unknown {
  return JSON.parse(text.trimStart().startsWith('{') ? text : readFileSync(text, 'utf8'));
}
