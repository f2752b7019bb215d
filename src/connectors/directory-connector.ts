import type { DynamicModule } from '@nestjs/common';
import { readSettings } from '../config/read-settings.js';

/** What of the service's own settings matters to the settings of a directory. */
interface ServiceSettings {
  readonly production: boolean;
}

/** A directory that was chosen: every fault of its settings by name, and the module that implements the ports. */
export interface ChosenDirectory {
  readonly faults: readonly string[];
  /** Provides AccountDirectory and CredentialDirectory to every module; only where there are no faults. */
  readonly module: () => DynamicModule;
}

/** A kind of directory that the service can be set to use by DIRECTORY. */
export interface DirectoryConnector {
  /** The class of its settings: environment names, formats and defaults. */
  readonly environment: new () => object;
  readonly choose: (given: Readonly<Record<string, unknown>>, service: ServiceSettings) => ChosenDirectory;
}

interface Parts<Settings extends object> {
  readonly environment: new () => Settings;
  /** What no single setting can tell, such as `LDAP_URL: is needed`; a name and a reason, never a value. */
  readonly crossChecks: (settings: Settings, service: ServiceSettings) => readonly string[];
  readonly module: (settings: Settings) => DynamicModule;
}

/** Makes a connector of its settings and its module. */
export function directoryConnector<Settings extends object>(parts: Parts<Settings>): DirectoryConnector {
  const { environment, crossChecks, module } = parts;
  return {
    environment,
    choose(given, service) {
      const { settings, faults } = readSettings(environment, given);
      return { faults: [...faults, ...crossChecks(settings, service)], module: () => module(settings) };
    },
  };
}
