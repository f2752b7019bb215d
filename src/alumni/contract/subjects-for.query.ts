import { Query } from '@nestjs/cqrs';

/** The names of people at one sector, by account id: of those alone who agreed to tell a service of it who they are. */
export class SubjectsFor extends Query<ReadonlyMap<string, string>> {
  constructor(
    readonly accountIds: readonly string[],
    readonly sector: string,
  ) {
    super();
  }
}
