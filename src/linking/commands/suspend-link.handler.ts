import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SuspendLink } from '../contract/suspend-link.command.js';
import { Links } from '../domain/links.js';

@CommandHandler(SuspendLink)
export class SuspendLinkHandler implements ICommandHandler<SuspendLink> {
  constructor(private readonly links: Links) {}

  async execute({ linkId, by }: SuspendLink): Promise<void> {
    await this.links.suspend(linkId, by);
  }
}
