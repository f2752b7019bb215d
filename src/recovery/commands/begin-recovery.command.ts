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
import type { Step } from '../domain/plan.js';
import { DirectoryRefused } from '../ports/directory-errors.js';
import { Outlooks } from '../queries/outlook.js';
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
    private readonly outlooks: Outlooks,
    private readonly settings: RecoverySettings,
  ) {}

  async execute({ cardToken, plan, phoneLost }: BeginRecovery): Promise<IssuedCredential | undefined> {
    const card = await this.cards.of(cardToken);
    if (card.known) return this.carryOn(card, card.known, plan, phoneLost);
    const { opened, had } = await this.open(card, plan, phoneLost);
    const hindrance = opened.hindrance(opened.current.requestedAt);
    const code = hindrance === 'code' ? this.codes.draw(opened, opened.current.requestedAt) : undefined;
    if (!hindrance) opened.begin(opened.current.step, opened.current.requestedAt);
    await this.add(opened, had, card);
    if (code)
      await this.codes.send(code, card.account).catch(async (error: unknown) => {
        opened.codeUndelivered(undefined);
        await this.cases.save(opened, card.by);
        throw error;
      });
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
    await this.cards.mustStillBeFree({ ...card, known });
    known.continueBy(card.proofId, at);
    if (known.isOpen(at) && known.hindrance(at)) return undefined;
    known.begin(known.current.step, at);
    await this.cases.saveAttempt(known, card.by);
    return this.execution.run(known, card.by);
  }

  private async open(card: RecoveringCard, plan: Plan, phoneLost: boolean) {
    const { proofId, link, account } = card;
    const outlook = await this.outlooks.of(account);
    const reason = outlook.refusalOf(plan);
    if (reason) throw await this.noted(new DirectoryRefused(reason), card);
    const { linkId, accountId } = link;
    const { waitHours } = this.settings;
    const given = { id: randomUUID(), proofId, linkId, accountId, plan, phoneLost, guard: outlook.guardOf(plan) };
    return { opened: Case.open({ ...given, at: await this.clock.now(), waitHours }), had: outlook.had };
  }

  private async add(opened: Case, had: ReadonlySet<Step>, card: RecoveringCard): Promise<void> {
    try {
      await this.cases.add(opened, had, card.by);
    } catch (error) {
      if (error instanceof TooManyRecoveries || error instanceof CodeTriesUsedUp) await this.noted(error, card);
      // A second press that came at the same moment: the first one is carrying it out.
      const elsewhere = error instanceof ProofSpent && (await this.cases.ofProof(opened.current.proofId));
      throw elsewhere ? new RecoveryInProgress() : error;
    }
  }

  private async noted(error: unknown, { link, by }: RecoveringCard): Promise<unknown> {
    await this.cards.note(link, error, by);
    return error;
  }
}
