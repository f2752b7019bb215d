import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import type { Rescue } from '../domain/rescue.js';
import { RescueUnknown } from '../domain/rescue.errors.js';
import { Rescues } from '../domain/rescues.js';

/** Fetches an application, does something to it, and saves it where that changed it. */
@Injectable()
export class ChangedRescues {
  constructor(
    private readonly rescues: Rescues,
    private readonly clock: Clock,
  ) {}

  /** Throws RescueUnknown, StaleVersion, and what the change throws. */
  async change(rescueId: string, by: Actor, change: (rescue: Rescue, at: Date) => void): Promise<void> {
    const rescue = await this.rescues.withId(rescueId);
    if (!rescue) throw new RescueUnknown();
    change(rescue, await this.clock.now());
    if (rescue.current.version !== rescue.versionRead) await this.rescues.save(rescue, by);
  }
}
