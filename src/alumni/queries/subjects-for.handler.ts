import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Integrators } from '../../integrators/integrators.js';
import { SubjectsFor } from '../contract/subjects-for.query.js';

/** Finds the names that people have at a sector. */
@QueryHandler(SubjectsFor)
export class SubjectsForHandler implements IQueryHandler<SubjectsFor> {
  constructor(
    private readonly database: DataSource,
    private readonly integrators: Integrators,
  ) {}

  async execute({ accountIds, sector }: SubjectsFor): Promise<ReadonlyMap<string, string>> {
    const services = this.integrators.all().flatMap((system) => (system.sector === sector ? system.id : []));
    const found = await this.database.query<{ account_id: string; subject: string }[]>(
      `SELECT account_id, subject FROM alumni.subject
        WHERE sector = $1 AND account_id = ANY($2) AND EXISTS (
          SELECT FROM alumni.consent WHERE consent.account_id = subject.account_id AND service = ANY($3))`,
      [sector, accountIds, services],
    );
    return new Map(found.map(({ account_id, subject }) => [account_id, subject]));
  }
}
