import { Query } from '@nestjs/cqrs';

/** The pairwise names of people at one sector by account id; those that are missing are created. */
export class SubjectsFor extends Query<ReadonlyMap<string, string>> {
  constructor(
    readonly accountIds: readonly string[],
    readonly sector: string,
  ) {
    super();
  }
}
