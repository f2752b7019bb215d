import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { log } from '../../shared/log.js';
import type { Rescue } from '../domain/rescue.js';
import { Rescues } from '../domain/rescues.js';
import { CloudOutcomeUnknown } from '../ports/cloud-errors.js';
import type { AccessKey, CloudService } from '../ports/cloud-service.js';
import { grantOf } from './grant-of.js';

/** What was opened, on its way to the one page that shows it. */
export interface OpenedAccess {
  readonly key: AccessKey;
  readonly until: Date;
}

/** Makes the call that opens access, for an application that is saved as `opening`; no transaction is open during it. */
@Injectable()
export class AccessOpening {
  constructor(
    private readonly rescues: Rescues,
    private readonly clock: Clock,
  ) {}

  async run(opening: Rescue, service: CloudService, by: Actor): Promise<OpenedAccess> {
    const grant = grantOf(opening);
    const key = await this.call(opening, service, by);
    try {
      opening.opened(await this.clock.now());
      await this.rescues.save(opening, by);
    } catch (error) {
      // It was to be closed meanwhile: what was just opened must not stay open.
      await this.closeAtOnce(opening.current.id, by);
      throw error;
    }
    return { key, until: grant.until };
  }

  private async call(opening: Rescue, service: CloudService, by: Actor): Promise<AccessKey> {
    try {
      return await service.open(grantOf(opening));
    } catch (error) {
      log.warn({ error, rescueId: opening.current.id }, 'rescue.not-opened');
      opening.notOpened(!(error instanceof CloudOutcomeUnknown));
      await this.rescues.save(opening, by).catch(() => this.closeAtOnce(opening.current.id, by));
      throw error;
    }
  }

  private async closeAtOnce(rescueId: string, by: Actor): Promise<void> {
    const rescue = await this.rescues.withId(rescueId);
    if (!rescue?.current.until) return;
    rescue.openedInVain(await this.clock.now());
    await this.rescues.save(rescue, by);
  }
}
