import type { CloudServiceName } from '../contract/cloud-service-name.js';
import type { CloudService } from './cloud-service.js';

/** The cloud services of this university. */
export abstract class CloudServices {
  /** Those whose data can be applied for. */
  abstract readonly offered: readonly CloudServiceName[];
  /** What opens and ends access to one; undefined where somebody at the desk does it by hand. */
  abstract of(name: CloudServiceName): CloudService | undefined;
}
