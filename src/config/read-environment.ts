import { chooseClouds } from '../connectors/chosen-clouds.js';
import { DIRECTORY_CONNECTORS } from '../connectors/directory-connectors.js';
import { crossChecks } from './environment-cross-checks.js';
import { Environment } from './environment.js';
import { readSettings } from './read-settings.js';

/** Says everything that is wrong with the environment at once, by name and never by value. */
export class EnvironmentUnusable extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['The environment is not usable:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}

/** Reads the settings, as of `process.env`; throws EnvironmentUnusable with every fault. Empty values count as unset. */
export function readEnvironment(given: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
  const { settings: environment, faults: own } = readSettings(Environment, set);
  const { NODE_ENV, DIRECTORY } = environment;
  // Object.hasOwn: an unknown name is a fault of its own, found above.
  const connector = Object.hasOwn(DIRECTORY_CONNECTORS, DIRECTORY) ? DIRECTORY_CONNECTORS[DIRECTORY] : undefined;
  const production = NODE_ENV === 'production';
  const directory = connector?.choose(set, { production });
  const choices = { 'google-workspace': environment.RESCUE_GOOGLE_WORKSPACE, onedrive: environment.RESCUE_ONEDRIVE };
  const clouds = chooseClouds(choices, set, production);
  const faults = [...own, ...crossChecks(environment), ...(directory?.faults ?? []), ...clouds.faults];
  if (faults.length > 0 || !directory) throw new EnvironmentUnusable(faults);
  return Object.assign(environment, { directory, clouds });
}
