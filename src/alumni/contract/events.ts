import type { DomainEvent } from '../../shared/domain/domain-event.js';

/** A statement about a person went to a registered service, as the person agreed. */
export class StatementIssued implements DomainEvent {
  static readonly type = 'alumni.statement-issued';
  readonly type = StatementIssued.type;

  constructor(
    readonly statementId: string,
    readonly linkId: string,
    readonly accountId: string,
    /** The client id of the service. */
    readonly service: string,
  ) {}
}

/** A person took back what they had agreed to tell a service. */
export class ConsentWithdrawn implements DomainEvent {
  static readonly type = 'alumni.consent-withdrawn';
  readonly type = ConsentWithdrawn.type;

  constructor(
    readonly linkId: string,
    readonly accountId: string,
    readonly service: string,
  ) {}
}
