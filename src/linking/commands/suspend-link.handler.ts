import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { SuspendLink } from '../contract/suspend-link.command.js';
import { Links } from '../domain/links.js';

@CommandHandler(SuspendLink)
export class SuspendLinkHandler implements ICommandHandler<SuspendLink> {
  constructor(
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  async execute({ linkId, by }: SuspendLink): Promise<void> {
    const link = await this.links.live(linkId);
    if (!link || link.standing === 'suspended') return;
    link.suspend(await this.clock.now());
    await this.links.save(link, by);
  }
}
