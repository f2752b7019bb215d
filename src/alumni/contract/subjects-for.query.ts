import { Query } from '@nestjs/cqrs';

/** The names of people at one sector, by account id, made where they are missing; all accounts of a person have the same. */
export class SubjectsFor extends Query<ReadonlyMap<string, string>> {
  constructor(
    readonly accountIds: readonly string[],
    readonly sector: string,
  ) {
    super();
  }
}
