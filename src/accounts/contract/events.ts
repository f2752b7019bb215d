import type { DomainEvent } from '../../shared/domain/domain-event.js';

/** The university says that this account has ended. */
export class AccountLeft implements DomainEvent {
  static readonly type = 'accounts.account-left';
  readonly type = AccountLeft.type;

  constructor(readonly accountId: string) {}
}

/** Something else that the university says of this account has changed. */
export class AccountChanged implements DomainEvent {
  static readonly type = 'accounts.account-changed';
  readonly type = AccountChanged.type;

  constructor(readonly accountId: string) {}
}

/** An account that had ended is current again. */
export class AccountReturned implements DomainEvent {
  static readonly type = 'accounts.account-returned';
  readonly type = AccountReturned.type;

  constructor(readonly accountId: string) {}
}

/** The university made one account of two: `accountId` is no more, and its person uses `into`. */
export class AccountMerged implements DomainEvent {
  static readonly type = 'accounts.account-merged';
  readonly type = AccountMerged.type;

  constructor(
    readonly accountId: string,
    readonly into: string,
  ) {}
}
