import { Query } from '@nestjs/cqrs';

/** The current accounts of one faculty and kind, as last heard, counted. */
export interface AccountGroup {
  /** Undefined for those of whom the directory does not tell. */
  readonly faculty: string | undefined;
  readonly kind: 'student' | 'staff';
  readonly accounts: number;
  /** How many of them are among those asked for. */
  readonly among: number;
  /** How many of the others will end in the span of time asked for. */
  readonly endingOthers: number;
}

/** How many current accounts there are by faculty and kind, how many of them are among these, and how many others end soon. */
export class AccountGroups extends Query<readonly AccountGroup[]> {
  constructor(
    readonly among: readonly string[],
    readonly ending: { readonly after: Date; readonly until: Date },
  ) {
    super();
  }
}

/** The faculty of each of these accounts, without those of whom none is known. */
export class FacultiesOf extends Query<ReadonlyMap<string, string>> {
  constructor(readonly accountIds: readonly string[]) {
    super();
  }
}
