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
