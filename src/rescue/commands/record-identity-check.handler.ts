import { randomUUID } from 'node:crypto';
import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import { type AccountFacts, AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { LinkOfAccount } from '../../linking/contract/link.query.js';
import { Clock } from '../../shared/clock.js';
import { RecordIdentityCheck } from '../contract/desk.commands.js';
import { Rescue } from '../domain/rescue.js';
import { NotByOffice, NotEligible } from '../domain/rescue.errors.js';
import { Rescues } from '../domain/rescues.js';
import { Eligibilities } from '../queries/eligibilities.js';
import { RescueSettings } from '../rescue-settings.js';

/** Begins an application whose applicant was seen by the former faculty's office instead of reading a card. */
@CommandHandler(RecordIdentityCheck)
export class RecordIdentityCheckHandler implements ICommandHandler<RecordIdentityCheck> {
  constructor(
    private readonly queries: QueryBus,
    private readonly eligibilities: Eligibilities,
    private readonly rescues: Rescues,
    private readonly settings: RescueSettings,
    private readonly clock: Clock,
  ) {}

  async execute({ record, by }: RecordIdentityCheck): Promise<string> {
    const { accountId, service, contact, reason, language, how, checkedOn } = record;
    const account = await this.queries.execute(new AccountFactsOf(accountId, 'now'));
    if (!account) throw new AccountUnknown();
    await this.mayApplyByOffice(account);
    const eligibility = await this.eligibilities.of(account, service);
    if (!eligibility.eligible) throw new NotEligible(eligibility.because);
    const at = await this.clock.now();
    const identity = { how, checkedOn, recordedBy: by.id, recordedAt: at };
    const begun = Rescue.begin({ id: randomUUID(), service, accountId, language, contact, reason, identity, at });
    await this.rescues.add(begun, by);
    return begun.current.id;
  }

  private async mayApplyByOffice({ accountId, kind }: AccountFacts): Promise<void> {
    const { withoutCard } = this.settings;
    if (withoutCard === 'nobody' || (withoutCard === 'students' && kind !== 'student')) throw new NotByOffice('kind');
    // The card proves more than an office can see.
    if (await this.queries.execute(new LinkOfAccount(accountId))) throw new NotByOffice('linked');
  }
}
