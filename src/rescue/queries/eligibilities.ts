import { Injectable } from '@nestjs/common';
import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import { Clock } from '../../shared/clock.js';
import { CLOUD_SERVICES, type CloudServiceName } from '../contract/cloud-service-name.js';
import { type Eligibility, eligibilityOf } from '../domain/eligibility.js';
import { Rescues } from '../domain/rescues.js';
import { CloudServices } from '../ports/cloud-services.js';
import { RescueSettings } from '../rescue-settings.js';

/** Computes what a person can apply for now, and if not why. */
@Injectable()
export class Eligibilities {
  constructor(
    private readonly rescues: Rescues,
    private readonly services: CloudServices,
    private readonly settings: RescueSettings,
    private readonly clock: Clock,
  ) {}

  async of(account: AccountFacts, service: CloudServiceName): Promise<Eligibility> {
    if (!this.services.offered.includes(service)) return { eligible: false, because: 'not-offered' };
    const before = await this.rescues.before(account.accountId, service);
    return eligibilityOf(account, before, this.settings.windowDays, await this.clock.now());
  }

  /** Of every service that is offered. */
  async all(account: AccountFacts): Promise<ReadonlyMap<CloudServiceName, Eligibility>> {
    const offered = CLOUD_SERVICES.filter((service) => this.services.offered.includes(service));
    const found = await Promise.all(
      offered.map(async (service) => [service, await this.of(account, service)] as const),
    );
    return new Map(found);
  }
}
