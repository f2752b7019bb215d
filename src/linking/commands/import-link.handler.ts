import { randomUUID } from 'node:crypto';
import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { AccountFactsUnavailable } from '../../accounts/contract/account.errors.js';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { theService } from '../../shared/domain/domain-event.js';
import { ImportLink } from '../contract/import-link.command.js';
import { Link } from '../domain/link.js';
import { Links } from '../domain/links.js';

@CommandHandler(ImportLink)
export class ImportLinkHandler implements ICommandHandler<ImportLink> {
  constructor(
    private readonly links: Links,
    private readonly queries: QueryBus,
  ) {}

  async execute({ issuer, subject, name, accountId, linkedAt }: ImportLink): Promise<void> {
    const card = { issuer, subject, name };
    const personId = await this.personOf(accountId);
    await this.links.add(Link.imported(randomUUID(), card, accountId, linkedAt, personId), theService);
  }

  /** Undefined where the directory does not answer; linking finds such a link by its account all the same. */
  private async personOf(accountId: string): Promise<string | undefined> {
    try {
      return (await this.queries.execute(new AccountFactsOf(accountId, 'known')))?.personId;
    } catch (error) {
      if (error instanceof AccountFactsUnavailable) return undefined;
      throw error;
    }
  }
}
