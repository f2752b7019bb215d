import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { RecoveryClosed } from '../domain/case.errors.js';
import { Cases } from '../domain/cases.js';
import { CodeMail } from './code-mail.js';
import { RecoveringCards } from './recovering-card.js';

/** Sends another code; the one before stops working, and the tries go on. */
export class SendCode extends Command<void> {
  constructor(readonly cardToken: string | undefined) {
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

  async execute({ cardToken }: SendCode): Promise<void> {
    const { known, proofId, by, account } = await this.cards.of(cardToken);
    if (!known) throw new RecoveryClosed();
    const at = await this.clock.now();
    known.continueBy(proofId, at);
    const code = this.codes.draw(known, at);
    await this.cases.save(known, by);
    await this.codes.send(code, account);
  }
}
