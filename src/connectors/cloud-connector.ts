import { readSettings } from '../config/read-settings.js';
import type { CloudService } from '../rescue/ports/cloud-service.js';

/** What of the service's own settings matters to the settings of a cloud service. */
interface ServiceSettings {
  readonly production: boolean;
}

/** A cloud service that was chosen: every fault of its settings by name, and what carries access out. */
export interface ChosenCloud {
  readonly faults: readonly string[];
  /** Only where there are no faults. */
  readonly service: () => CloudService;
}

/** A way to open and end access to a cloud service by itself. */
export interface CloudConnector {
  /** The class of its settings: environment names, formats and defaults. */
  readonly environment: new () => object;
  readonly choose: (given: Readonly<Record<string, unknown>>, service: ServiceSettings) => ChosenCloud;
}

interface Parts<Settings extends object> {
  readonly environment: new () => Settings;
  /** What no single setting can tell; a name and a reason, never a value. */
  readonly crossChecks: (settings: Settings, service: ServiceSettings) => readonly string[];
  readonly service: (settings: Settings) => CloudService;
}

/** Makes a connector of its settings and its service. */
export function cloudConnector<Settings extends object>(parts: Parts<Settings>): CloudConnector {
  const { environment, crossChecks, service } = parts;
  return {
    environment,
    choose(given, of) {
      const { settings, faults } = readSettings(environment, given);
      return { faults: [...faults, ...crossChecks(settings, of)], service: () => service(settings) };
    },
  };
}
