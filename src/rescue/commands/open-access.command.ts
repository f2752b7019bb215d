import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import { RescueStandsElsewhere } from '../domain/rescue.errors.js';
import { Rescues } from '../domain/rescues.js';
import { CloudServices } from '../ports/cloud-services.js';
import { RescueSettings } from '../rescue-settings.js';
import { AccessOpening, type OpenedAccess } from './access-opening.js';
import { type ApplicantKey, Applicants, type FoundRescue } from './applicants.js';
import { ContactCodes } from './contact-codes.js';
import { refuseCodeTry } from './refuse-code-try.js';

/**
 * Opens access that was approved, or gives what opens it anew. The answer is the only copy. A reading of the card serves
 * for one opening; somebody with a case's link needs a code that was mailed just now.
 */
export class OpenAccess extends Command<OpenedAccess> {
  constructor(
    readonly key: ApplicantKey,
    readonly rescueId: string,
    readonly code?: string,
  ) {
    super();
  }
}

@CommandHandler(OpenAccess)
export class OpenAccessHandler implements ICommandHandler<OpenAccess> {
  constructor(
    private readonly applicants: Applicants,
    private readonly rescues: Rescues,
    private readonly services: CloudServices,
    private readonly settings: RescueSettings,
    private readonly codes: ContactCodes,
    private readonly opening: AccessOpening,
    private readonly clock: Clock,
  ) {}

  async execute({ key, rescueId, code = '' }: OpenAccess): Promise<OpenedAccess> {
    const found = await this.applicants.find(key, rescueId);
    const { rescue, by, proofId } = found;
    const service = this.services.of(rescue.current.service);
    if (!service) throw new RescueStandsElsewhere();
    rescue.mustBeInTime(this.settings.collectDays, await this.clock.now());
    if (key.kind === 'case') await this.demandCode(found, code);
    rescue.beginOpening(this.settings.accessDays, await this.clock.now());
    await this.rescues.saveOpening(rescue, by, proofId);
    return this.opening.run(rescue, service, by);
  }

  private async demandCode({ rescue, by }: FoundRescue, code: string): Promise<void> {
    const came = rescue.tryCode(this.codes.matches(rescue, code), await this.clock.now());
    if (came === 'right') rescue.codeServed();
    await this.rescues.save(rescue, by);
    refuseCodeTry(came, rescue);
  }
}
