import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { Cases } from '../domain/cases.js';
import { CodeMail } from './code-mail.js';
import { RecoveringCards } from './recovering-card.js';

/** Sends another code; the one before stops working, and the tries go on. */
export class SendCode extends Command<void> {
  constructor(
    readonly cardToken: string | undefined,
    /** The case that was on the page. */
    readonly shown: string | undefined,
  ) {
    super();
  }
}

@CommandHandler(SendCode)
export class SendCodeHandler implements ICommandHandler<SendCode> {
  constructor(
    private readonly cards: RecoveringCards,
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly codes: CodeMail,
  ) {}

  async execute({ cardToken, shown }: SendCode): Promise<void> {
    const { known, proofId, by, account } = await this.cards.withCase(cardToken, shown);
    const at = await this.clock.now();
    known.continueBy(proofId, at);
    const before = known.current.code;
    const code = this.codes.draw(known, at);
    await this.cases.save(known, by);
    await this.codes.send(code, account).catch(async (error: unknown) => {
      known.codeUndelivered(before);
      await this.cases.save(known, by);
      throw error;
    });
  }
}
