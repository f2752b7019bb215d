import { Clock } from '../../shared/clock.js';
import { theService } from '../../shared/domain/domain-event.js';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { log } from '../../shared/log.js';
import { StaleVersion } from '../../shared/persistence/save-version.js';
import { grantOf } from '../commands/grant-of.js';
import type { Rescue } from '../domain/rescue.js';
import { Rescues } from '../domain/rescues.js';
import type { CloudService } from '../ports/cloud-service.js';
import { CloudServices } from '../ports/cloud-services.js';

/** Ends access whose time is over, every minute and whenever a process starts, again and again until it is confirmed. */
@Scheduled({ queue: 'rescue.close-due-access', cron: '* * * * *', atStart: true })
export class CloseDueAccess implements RecurringTask {
  constructor(
    private readonly rescues: Rescues,
    private readonly services: CloudServices,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const due = await this.rescues.due(await this.clock.now());
    // One that does not go must not keep the others open.
    await Promise.all(due.map((rescue) => this.end(rescue).catch((error: unknown) => this.note(rescue, error))));
  }

  private async end(rescue: Rescue): Promise<void> {
    const service = this.services.of(rescue.current.service);
    if (service) await this.close(rescue, service);
    else await this.change(rescue, (due, at) => due.closeByHand(at));
  }

  private async close(rescue: Rescue, service: CloudService): Promise<void> {
    // Whoever saves it first takes this try.
    const closing = await this.change(rescue, (due, at) => due.beginClosing(at));
    await service.close(grantOf(closing));
    await this.change(closing, (ended, at) => ended.closed(at));
  }

  private async change(rescue: Rescue, change: (rescue: Rescue, at: Date) => void): Promise<Rescue> {
    change(rescue, await this.clock.now());
    try {
      await this.rescues.save(rescue, theService);
      return rescue;
    } catch (error) {
      const now = error instanceof StaleVersion && (await this.rescues.withId(rescue.current.id));
      if (!now) throw error;
      // A message or a reminder came between, which must not keep access open until the next minute.
      return this.change(now, change);
    }
  }

  private note({ current: { id, closings } }: Rescue, error: unknown): void {
    log.warn({ error, rescueId: id, closings }, 'rescue.not-closed');
  }
}
