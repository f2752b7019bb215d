import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { Rescues } from '../domain/rescues.js';
import { type ApplicantKey, Applicants } from './applicants.js';

/** The applicant takes an application back, or ends access that is open. */
export class WithdrawRescue extends Command<void> {
  constructor(
    readonly key: ApplicantKey,
    readonly rescueId: string,
  ) {
    super();
  }
}

@CommandHandler(WithdrawRescue)
export class WithdrawRescueHandler implements ICommandHandler<WithdrawRescue> {
  constructor(
    private readonly applicants: Applicants,
    private readonly rescues: Rescues,
    private readonly clock: Clock,
  ) {}

  async execute({ key, rescueId }: WithdrawRescue): Promise<void> {
    const { rescue, by } = await this.applicants.find(key, rescueId);
    rescue.withdraw(await this.clock.now());
    await this.rescues.save(rescue, by);
  }
}
