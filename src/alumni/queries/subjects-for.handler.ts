import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { SubjectsFor } from '../contract/subjects-for.query.js';
import { subjectOf } from '../persistence/subjects.js';

/** Finds the names that people have at a sector, and makes those that are missing. */
@QueryHandler(SubjectsFor)
export class SubjectsForHandler implements IQueryHandler<SubjectsFor> {
  constructor(
    private readonly database: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ accountIds, sector }: SubjectsFor): Promise<ReadonlyMap<string, string>> {
    const subjects = new Map<string, string>();
    const known = await this.database.query<{ account_id: string; subject: string }[]>(
      'SELECT account_id, subject FROM alumni.subject WHERE sector = $1 AND account_id = ANY($2)',
      [sector, accountIds],
    );
    for (const { account_id, subject } of known) subjects.set(account_id, subject);
    for (const accountId of new Set(accountIds)) {
      if (!subjects.has(accountId)) subjects.set(accountId, await this.make(accountId, sector));
    }
    return subjects;
  }

  private async make(accountId: string, sector: string): Promise<string> {
    const account = await this.queries.execute(new AccountFactsOf(accountId, 'known'));
    return this.database.transaction((tx) => subjectOf(tx, sector, { accountId, personId: account?.personId }));
  }
}
