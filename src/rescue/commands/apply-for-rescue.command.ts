import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { Clock } from '../../shared/clock.js';
import type { CloudServiceName } from '../contract/cloud-service-name.js';
import { Rescue } from '../domain/rescue.js';
import { NotEligible } from '../domain/rescue.errors.js';
import { Rescues } from '../domain/rescues.js';
import { Eligibilities } from '../queries/eligibilities.js';
import { Applicants } from './applicants.js';
import { ContactCodes } from './contact-codes.js';

/** Applies for the data of one service with the card that was read; answers with the application's id. */
export class ApplyForRescue extends Command<string> {
  constructor(
    readonly cardToken: string | undefined,
    readonly service: CloudServiceName,
    readonly contact: string,
    readonly reason: string,
    readonly language: 'ja' | 'en',
  ) {
    super();
  }
}

@CommandHandler(ApplyForRescue)
export class ApplyForRescueHandler implements ICommandHandler<ApplyForRescue> {
  constructor(
    private readonly applicants: Applicants,
    private readonly queries: QueryBus,
    private readonly eligibilities: Eligibilities,
    private readonly rescues: Rescues,
    private readonly codes: ContactCodes,
    private readonly clock: Clock,
  ) {}

  async execute({ cardToken, service, contact, reason, language }: ApplyForRescue): Promise<string> {
    const { proofId, by, link } = await this.applicants.ofCard(cardToken);
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'now'));
    if (!account) throw new AccountUnknown();
    const eligibility = await this.eligibilities.of(account, service);
    if (!eligibility.eligible) throw new NotEligible(eligibility.because);
    const at = await this.clock.now();
    const { linkId, accountId } = link;
    const begun = Rescue.begin({ id: randomUUID(), service, accountId, linkId, language, contact, reason, at });
    const code = this.codes.draw(begun, at);
    await this.rescues.add(begun, by, proofId);
    await this.codes.send(code, begun);
    return begun.current.id;
  }
}
