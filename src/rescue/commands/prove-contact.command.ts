import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { RescueStandsElsewhere } from '../domain/rescue.errors.js';
import { Rescues } from '../domain/rescues.js';
import { RescueSettings } from '../rescue-settings.js';
import { type ApplicantKey, Applicants } from './applicants.js';
import { ContactCodes } from './contact-codes.js';
import { refuseCodeTry } from './refuse-code-try.js';

/**
 * Proves that the applicant reads the contact address: by the code that was mailed there, or, for somebody who came by
 * a case's link, by having the link, which went nowhere else.
 */
export class ProveContact extends Command<void> {
  constructor(
    readonly key: ApplicantKey,
    readonly rescueId: string,
    readonly code?: string,
  ) {
    super();
  }
}

@CommandHandler(ProveContact)
export class ProveContactHandler implements ICommandHandler<ProveContact> {
  constructor(
    private readonly applicants: Applicants,
    private readonly rescues: Rescues,
    private readonly codes: ContactCodes,
    private readonly settings: RescueSettings,
    private readonly clock: Clock,
  ) {}

  async execute({ key, rescueId, code = '' }: ProveContact): Promise<void> {
    const { rescue, by } = await this.applicants.find(key, rescueId);
    if (rescue.current.stage !== 'unproved') throw new RescueStandsElsewhere();
    const at = await this.clock.now();
    rescue.mustBeInTime(this.settings.collectDays, at);
    const came = key.kind === 'case' ? 'right' : rescue.tryCode(this.codes.matches(rescue, code), at);
    if (came === 'right') rescue.proveContact(at);
    // Saved before anything is said, so that of many tries at once only the one that was counted has an answer.
    await this.rescues.save(rescue, by);
    refuseCodeTry(came, rescue);
  }
}
