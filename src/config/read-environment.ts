import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { crossChecks } from './environment-cross-checks.js';
import { Environment } from './environment.js';

/** Says everything that is wrong with the environment at once, by name and never by value. */
export class EnvironmentUnusable extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['The environment is not usable:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}

/** Reads the settings, as of `process.env`; throws EnvironmentUnusable with every fault. Empty values count as unset. */
export function readEnvironment(given: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
  const environment = plainToInstance(Environment, set, { exposeDefaultValues: true });
  const faults = validateSync(environment, { validationError: { target: false, value: false } }).map(
    ({ property, constraints }) => `${property}: ${Object.values(constraints ?? {})[0] ?? 'is not valid'}`,
  );
  faults.push(...crossChecks(environment));
  if (faults.length > 0) throw new EnvironmentUnusable(faults);
  return environment;
}
