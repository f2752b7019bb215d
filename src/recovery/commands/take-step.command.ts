import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { Cases } from '../domain/cases.js';
import type { Step } from '../domain/plan.js';
import { CaseExecution, type IssuedCredential } from './case-execution.js';
import { RecoveringCards } from './recovering-card.js';

/** Carries out a step of the unfinished case, for the first time or again; the answer is the only copy of what it issues. */
export class TakeStep extends Command<IssuedCredential> {
  constructor(
    readonly cardToken: string | undefined,
    /** The case that was on the page. */
    readonly shown: string | undefined,
    readonly step: Step,
    /** The attempt that the person means to begin. */
    readonly attempt: number | undefined,
  ) {
    super();
  }
}

@CommandHandler(TakeStep)
export class TakeStepHandler implements ICommandHandler<TakeStep> {
  constructor(
    private readonly cards: RecoveringCards,
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly execution: CaseExecution,
  ) {}

  async execute({ cardToken, shown, step, attempt }: TakeStep): Promise<IssuedCredential> {
    const card = await this.cards.withCase(cardToken, shown);
    const { known, proofId, by } = card;
    await this.cards.mustStillBeFree(card);
    const at = await this.clock.now();
    known.continueBy(proofId, at);
    known.begin(step, at, attempt);
    await this.cases.saveAttempt(known, by);
    return this.execution.run(known, by);
  }
}
