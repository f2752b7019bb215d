import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { CodeIsTooOld, CodeIsWrong, CodeTriesUsedUp } from '../domain/case.errors.js';
import { Cases } from '../domain/cases.js';
import { CODE_LIMITS, triesCountFrom } from '../domain/mailed-code.js';
import { CodeMail } from './code-mail.js';
import { RecoveringCards } from './recovering-card.js';

/** Proves the code that was mailed, in the browser that read the card. */
export class EnterCode extends Command<void> {
  constructor(
    readonly cardToken: string | undefined,
    /** The case that was on the page. */
    readonly shown: string | undefined,
    readonly code: string,
  ) {
    super();
  }
}

@CommandHandler(EnterCode)
export class EnterCodeHandler implements ICommandHandler<EnterCode> {
  constructor(
    private readonly cards: RecoveringCards,
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly codes: CodeMail,
  ) {}

  async execute({ cardToken, shown, code }: EnterCode): Promise<void> {
    const { known, proofId, by } = await this.cards.withCase(cardToken, shown);
    const at = await this.clock.now();
    known.continueBy(proofId, at);
    const beside = await this.cases.codeTriesBeside(known, triesCountFrom(at));
    const came = known.tryCode(this.codes.matches(known, code), beside, at);
    // Saved before anything is said, so that of many tries at once only the one that was counted has an answer.
    await this.cases.save(known, by);
    if (came === 'wrong') throw new CodeIsWrong(CODE_LIMITS.tries - beside - known.codeTries(at));
    if (came === 'too-old') throw new CodeIsTooOld();
    if (came === 'used-up') throw new CodeTriesUsedUp();
  }
}
