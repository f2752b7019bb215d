import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { RescueStandsElsewhere } from '../domain/rescue.errors.js';
import { Rescues } from '../domain/rescues.js';
import { type ApplicantKey, Applicants } from './applicants.js';
import { ContactCodes } from './contact-codes.js';

/** Sends another code to the contact address, after which the one before is wrong. */
export class SendContactCode extends Command<void> {
  constructor(
    readonly key: ApplicantKey,
    readonly rescueId: string,
  ) {
    super();
  }
}

@CommandHandler(SendContactCode)
export class SendContactCodeHandler implements ICommandHandler<SendContactCode> {
  constructor(
    private readonly applicants: Applicants,
    private readonly rescues: Rescues,
    private readonly codes: ContactCodes,
    private readonly clock: Clock,
  ) {}

  async execute({ key, rescueId }: SendContactCode): Promise<void> {
    const { rescue, by } = await this.applicants.find(key, rescueId);
    // By card a code proves the address, by a case's link it opens access; for anything else none is needed.
    const needed = key.kind === 'card' ? ['unproved'] : ['approved', 'opening', 'open'];
    if (!needed.includes(rescue.current.stage)) throw new RescueStandsElsewhere();
    const before = rescue.current.code;
    const code = this.codes.draw(rescue, await this.clock.now());
    await this.rescues.save(rescue, by);
    await this.codes.send(code, rescue).catch(async (error: unknown) => {
      rescue.codeUndelivered(before);
      await this.rescues.save(rescue, by);
      throw error;
    });
  }
}
