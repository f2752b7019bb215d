import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { Rescues } from '../domain/rescues.js';
import { type ApplicantKey, Applicants } from './applicants.js';

/** The applicant answers the desk, or adds something. */
export class AnswerDesk extends Command<void> {
  constructor(
    readonly key: ApplicantKey,
    readonly rescueId: string,
    readonly text: string,
  ) {
    super();
  }
}

@CommandHandler(AnswerDesk)
export class AnswerDeskHandler implements ICommandHandler<AnswerDesk> {
  constructor(
    private readonly applicants: Applicants,
    private readonly rescues: Rescues,
    private readonly clock: Clock,
  ) {}

  async execute({ key, rescueId, text }: AnswerDesk): Promise<void> {
    const { rescue, by } = await this.applicants.find(key, rescueId);
    rescue.answer({ id: randomUUID(), text, at: await this.clock.now() });
    await this.rescues.save(rescue, by);
  }
}
