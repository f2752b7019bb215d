import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { ProofSpent } from '../../verification/contract/proof.errors.js';
import type { Plan } from '../contract/events.js';
import { Case } from '../domain/case.js';
import {
  AnotherIsOpen,
  CodeTriesUsedUp,
  RecoveryClosed,
  RecoveryInProgress,
  TooManyRecoveries,
} from '../domain/case.errors.js';
import { Cases } from '../domain/cases.js';
import { guardOf, outsideAddresses } from '../domain/guard.js';
import { RecoverySettings } from '../recovery-settings.js';
import { CaseExecution, type IssuedCredential } from './case-execution.js';
import { CodeMail } from './code-mail.js';
import { type RecoveringCard, RecoveringCards } from './recovering-card.js';

/**
 * Asks for a way to sign in for the holder of the card proved in this browser. What is issued at once is the answer, and
 * the answer is its only copy; undefined where a code or a wait stands before it.
 */
export class BeginRecovery extends Command<IssuedCredential | undefined> {
  constructor(
    readonly cardToken: string | undefined,
    readonly plan: Plan,
    readonly phoneLost: boolean,
  ) {
    super();
  }
}

@CommandHandler(BeginRecovery)
export class BeginRecoveryHandler implements ICommandHandler<BeginRecovery> {
  constructor(
    private readonly cards: RecoveringCards,
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly execution: CaseExecution,
    private readonly codes: CodeMail,
    private readonly settings: RecoverySettings,
  ) {}

  async execute({ cardToken, plan, phoneLost }: BeginRecovery): Promise<IssuedCredential | undefined> {
    const card = await this.cards.of(cardToken);
    if (card.known) return this.carryOn(card, card.known, plan, phoneLost);
    const opened = await this.open(card, plan, phoneLost);
    const hindrance = opened.hindrance(opened.current.requestedAt);
    const code = hindrance === 'code' ? this.codes.draw(opened, opened.current.requestedAt) : undefined;
    if (!hindrance) opened.begin(opened.current.step, opened.current.requestedAt);
    await this.add(opened, card);
    if (code) await this.codes.send(code, card.account);
    return hindrance ? undefined : this.execution.run(opened, card.by);
  }

  /** The same wish again, as after a failure. */
  private async carryOn(
    card: RecoveringCard,
    known: Case,
    plan: Plan,
    phoneLost: boolean,
  ): Promise<IssuedCredential | undefined> {
    const at = await this.clock.now();
    const own = known.current.proofId === card.proofId;
    const same = known.current.plan === plan && known.current.phoneLost === phoneLost;
    // Another wish must not pass for the one that was carried out: whoever lost a phone would believe it to be gone.
    if (!same) throw own ? new RecoveryClosed() : new AnotherIsOpen();
    known.continueBy(card.proofId, at);
    if (known.isOpen(at) && known.hindrance(at)) return undefined;
    known.begin(known.current.step, at);
    await this.cases.saveAttempt(known, card.by);
    return this.execution.run(known, card.by);
  }

  private async open({ proofId, link, account }: RecoveringCard, plan: Plan, phoneLost: boolean): Promise<Case> {
    const { both, waitHours, mailDomains } = this.settings;
    const guard = guardOf(plan, both, outsideAddresses(account.addresses, mailDomains).length > 0);
    const { linkId, accountId } = link;
    const at = await this.clock.now();
    return Case.open({ id: randomUUID(), proofId, linkId, accountId, plan, phoneLost, guard, at, waitHours });
  }

  private async add(opened: Case, { link, by }: RecoveringCard): Promise<void> {
    try {
      await this.cases.add(opened, by);
    } catch (error) {
      if (error instanceof TooManyRecoveries || error instanceof CodeTriesUsedUp)
        await this.cards.note(link, error, by);
      // A second press that came at the same moment: the first one is carrying it out.
      const elsewhere = error instanceof ProofSpent && (await this.cases.ofProof(opened.current.proofId));
      throw elsewhere ? new RecoveryInProgress() : error;
    }
  }
}
