import { Clock } from '../../shared/clock.js';
import { theService } from '../../shared/domain/domain-event.js';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';
import { log } from '../../shared/log.js';
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
    else {
      rescue.closeByHand(await this.clock.now());
      await this.rescues.save(rescue, theService);
    }
  }

  private async close(rescue: Rescue, service: CloudService): Promise<void> {
    rescue.beginClosing(await this.clock.now());
    // Whoever saves it first takes this try.
    await this.rescues.save(rescue, theService);
    await service.close(grantOf(rescue));
    rescue.closed(await this.clock.now());
    await this.rescues.save(rescue, theService);
  }

  private note({ current: { id, closings } }: Rescue, error: unknown): void {
    log.warn({ error, rescueId: id, closings }, 'rescue.not-closed');
  }
}
