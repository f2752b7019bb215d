import { Query } from '@nestjs/cqrs';

/** The ids of all accounts that have a live link, usable or not. */
export class LinkedAccounts extends Query<readonly string[]> {}

/** A live link that is held or suspended, and so waits for the desk. */
export interface StoppedLink {
  readonly accountId: string;
  readonly standing: 'held' | 'suspended';
}

/** Every live link that waits for the desk. */
export class StoppedLinks extends Query<readonly StoppedLink[]> {}
