import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { NotLinked } from '../../linking/contract/link.errors.js';
import { LinkOfCard, type LiveLink } from '../../linking/contract/link.query.js';
import { Clock } from '../../shared/clock.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { DomainError } from '../../shared/domain/domain-error.js';
import { CardNotProven, ProofSpent } from '../../verification/contract/proof.errors.js';
import { type ProvenCard, ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { type Plan, RecoveryRefused } from '../contract/events.js';
import { Case } from '../domain/case.js';
import { RecoveryClosed, RecoveryInProgress, TooManyRecoveries } from '../domain/case.errors.js';
import { Cases } from '../domain/cases.js';
import { mayRecover } from '../domain/may-recover.js';
import { CaseExecution, type IssuedCredential } from './case-execution.js';

/** Issues a credential to the holder of the card proved in this browser; the answer is its only copy. */
export class IssueCredential extends Command<IssuedCredential> {
  constructor(
    readonly cardToken: string | undefined,
    readonly plan: Plan,
    readonly phoneLost: boolean,
    /** The attempt that the person means to begin, where the case is known to them. */
    readonly attempt?: number,
  ) {
    super();
  }
}

@CommandHandler(IssueCredential)
export class IssueCredentialHandler implements ICommandHandler<IssueCredential> {
  constructor(
    private readonly queries: QueryBus,
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly execution: CaseExecution,
  ) {}

  async execute({ cardToken, plan, phoneLost, attempt }: IssueCredential): Promise<IssuedCredential> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    const by = { kind: 'card', id: card.proofId } as const;
    const known = await this.cases.ofProof(card.proofId);
    // Another wish needs another reading; it must not pass for the one that was carried out.
    if (known && known.current.plan !== plan) throw new RecoveryClosed();
    known?.repeat(await this.clock.now(), attempt);
    const { linkId, accountId } = await this.recoverableLink(card, by);
    if (known) {
      await this.cases.saveAttempt(known, by);
      return this.execution.run(known, by);
    }
    const [id, at] = [randomUUID(), await this.clock.now()];
    const opened = Case.open({ id, proofId: card.proofId, linkId, accountId, plan, phoneLost, at });
    await this.add(opened, by);
    return this.execution.run(opened, by);
  }

  private async add(opened: Case, by: Actor): Promise<void> {
    try {
      await this.cases.add(opened, by);
    } catch (error) {
      if (error instanceof TooManyRecoveries) await this.note(opened.current, error, by);
      // A second press that came at the same moment: the first one is carrying it out.
      const elsewhere = error instanceof ProofSpent && (await this.cases.ofProof(opened.current.proofId));
      throw elsewhere ? new RecoveryInProgress() : error;
    }
  }

  /** The link of the card, if its account may be recovered by it now. */
  private async recoverableLink(card: ProvenCard, by: Actor): Promise<LiveLink> {
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) throw new NotLinked();
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'now'));
    if (!account) throw new AccountUnknown();
    try {
      mayRecover(link, account);
    } catch (error) {
      await this.note(link, error, by);
      throw error;
    }
    return link;
  }

  private async note(of: Pick<LiveLink, 'linkId' | 'accountId'>, error: unknown, by: Actor): Promise<void> {
    const reason = error instanceof DomainError ? error.code : 'unknown';
    await this.cases.note(new RecoveryRefused(of.linkId, of.accountId, reason), by);
  }
}
