import { Query } from '@nestjs/cqrs';

/** The faculties of accounts as last heard, by account id; those of which none is known are left out. */
export class FacultiesOf extends Query<ReadonlyMap<string, string>> {
  constructor(readonly accountIds: readonly string[]) {
    super();
  }
}
