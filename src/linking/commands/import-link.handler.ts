import { randomUUID } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { theService } from '../../shared/domain/domain-event.js';
import { ImportLink } from '../contract/import-link.command.js';
import { Link } from '../domain/link.js';
import { Links } from '../domain/links.js';

@CommandHandler(ImportLink)
export class ImportLinkHandler implements ICommandHandler<ImportLink> {
  constructor(private readonly links: Links) {}

  async execute({ issuer, subject, name, accountId, linkedAt }: ImportLink): Promise<void> {
    await this.links.add(Link.imported(randomUUID(), { issuer, subject, name }, accountId, linkedAt), theService);
  }
}
