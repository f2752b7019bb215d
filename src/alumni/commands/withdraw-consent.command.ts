import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Actor } from '../../shared/domain/domain-event.js';
import { PostgresConsents } from '../persistence/postgres-consents.js';

/** Takes back what a person agreed to tell a service; what it can still fetch is gone at once. */
export class WithdrawConsent extends Command<void> {
  constructor(
    readonly linkId: string,
    readonly accountId: string,
    readonly service: string,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(WithdrawConsent)
export class WithdrawConsentHandler implements ICommandHandler<WithdrawConsent> {
  constructor(private readonly consents: PostgresConsents) {}

  execute({ linkId, accountId, service, by }: WithdrawConsent): Promise<void> {
    return this.consents.withdraw(linkId, accountId, service, by);
  }
}
