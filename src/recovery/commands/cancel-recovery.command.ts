import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { LinkOfCard } from '../../linking/contract/link.query.js';
import { Clock } from '../../shared/clock.js';
import { CardNotProven } from '../../verification/contract/proof.errors.js';
import { ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { RecoveryClosed, RecoveryInProgress } from '../domain/case.errors.js';
import { Cases } from '../domain/cases.js';
import { CredentialDirectory } from '../ports/credential-directory.js';
import { mustBeShown } from './recovering-card.js';

/** Stops the unfinished case of the card that was read; a pass that it issued, or may have issued, is withdrawn. */
export class CancelRecovery extends Command<void> {
  constructor(
    readonly cardToken: string | undefined,
    /** The case that was on the page. */
    readonly shown: string | undefined,
  ) {
    super();
  }
}

@CommandHandler(CancelRecovery)
export class CancelRecoveryHandler implements ICommandHandler<CancelRecovery> {
  constructor(
    private readonly queries: QueryBus,
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly directory: CredentialDirectory,
  ) {}

  async execute({ cardToken, shown }: CancelRecovery): Promise<void> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    const open = link && (await this.cases.openOf(link.linkId));
    const at = await this.clock.now();
    if (!open) throw new RecoveryClosed();
    mustBeShown(open, shown);
    if (open.current.stage === 'executing' && !open.repeatable(at)) throw new RecoveryInProgress();
    // First, so that a failure leaves a case that can be stopped again.
    if (open.mayHaveIssuedPass) await this.directory.withdrawAccessPass(open.current.accountId);
    open.cancel(at);
    await this.cases.save(open, { kind: 'card', id: card.proofId });
  }
}
