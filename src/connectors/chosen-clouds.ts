import { CLOUD_SERVICES, type CloudServiceName } from '../rescue/contract/cloud-service-name.js';
import type { CloudService } from '../rescue/ports/cloud-service.js';
import { CloudServices } from '../rescue/ports/cloud-services.js';
import type { ChosenCloud, CloudConnector } from './cloud-connector.js';
import { CLOUD_CONNECTORS } from './cloud-connectors.js';

/** How access to each cloud service is opened: the name of a connector, `manual` or `off`. */
export type CloudChoices = Readonly<Record<CloudServiceName, string>>;

/** The cloud services as they were chosen, with every fault of their connectors' settings. */
export interface ChosenClouds {
  readonly faults: readonly string[];
  /** Only where there are no faults. */
  readonly services: () => CloudServices;
}

/** Reads the settings of the connectors that were chosen; a name that none has is a fault of the setting that says it. */
export function chooseClouds(
  choices: CloudChoices,
  given: Readonly<Record<string, unknown>>,
  production: boolean,
): ChosenClouds {
  const chosen = new Map<CloudServiceName, ChosenCloud | undefined>();
  for (const name of CLOUD_SERVICES) {
    if (choices[name] !== 'off') chosen.set(name, connectorOf(name, choices[name])?.choose(given, { production }));
  }
  return {
    faults: [...chosen.values()].flatMap((cloud) => cloud?.faults ?? []),
    services: () => new UniversityClouds(new Map([...chosen].map(([name, cloud]) => [name, cloud?.service()]))),
  };
}

function connectorOf(name: CloudServiceName, choice: string): CloudConnector | undefined {
  const connectors: Readonly<Record<string, CloudConnector>> = CLOUD_CONNECTORS[name];
  return Object.hasOwn(connectors, choice) ? connectors[choice] : undefined;
}

class UniversityClouds extends CloudServices {
  constructor(private readonly services: ReadonlyMap<CloudServiceName, CloudService | undefined>) {
    super();
  }

  override get offered(): readonly CloudServiceName[] {
    return [...this.services.keys()];
  }

  override of(name: CloudServiceName): CloudService | undefined {
    return this.services.get(name);
  }
}
