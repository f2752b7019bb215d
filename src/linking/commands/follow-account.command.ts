import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { AccountFactsOf, type DatedAccountFacts } from '../../accounts/contract/account-facts.query.js';
import { Clock } from '../../shared/clock.js';
import { theService } from '../../shared/domain/domain-event.js';
import type { Link } from '../domain/link.js';
import { Links } from '../domain/links.js';
import { LinkingSettings } from '../linking-settings.js';
import { type RivalLink, survivingLink } from '../domain/surviving-link.js';

/** Brings the link of an account into line with what the university says of the account now; doing it again changes nothing. */
export class FollowAccount extends Command<void> {
  constructor(readonly accountId: string) {
    super();
  }
}

@CommandHandler(FollowAccount)
export class FollowAccountHandler implements ICommandHandler<FollowAccount> {
  constructor(
    private readonly queries: QueryBus,
    private readonly links: Links,
    private readonly clock: Clock,
    private readonly settings: LinkingSettings,
  ) {}

  async execute({ accountId }: FollowAccount): Promise<void> {
    const link = await this.links.ofAccount(accountId);
    const account = await this.queries.execute(new AccountFactsOf(accountId, 'known'));
    if (!link || !account) return;
    if (account.mergedInto) await this.follow(link, account.mergedInto);
    else await this.learn(link, account);
  }

  /** One person, one link: where two accounts turn out to be one person's, one link gives way. */
  private async learn(link: Link, account: DatedAccountFacts): Promise<void> {
    const ofPerson = await this.links.ofPerson(account.personId);
    const others = ofPerson.filter(({ current }) => current.id !== link.current.id);
    const rivals = await Promise.all([link, ...others].map((one) => this.rival(one)));
    const stays = survivingLink(rivals)?.linkId;
    const kept = [link, ...others].find(({ current }) => current.id === stays) ?? link;
    const givingWay = [link, ...others].filter(({ current }) => current.id !== kept.current.id);
    const learnt = kept === link ? account : await this.factsOf(kept);
    const lesson = { account: learnt, waitHours: this.settings.waitHours };
    await this.links.learn(kept.current.id, lesson, theService, givingWay);
  }

  /** The link goes with its person to the account that is left of two, unless that one has a link already. */
  private async follow(link: Link, into: string): Promise<void> {
    const account = await this.queries.execute(new AccountFactsOf(into, 'now'));
    if (account?.standing !== 'current') return;
    const there = await this.links.ofAccount(into);
    if (there) return this.links.end(link, 'merged', theService);
    const carried = link.carriedOver(randomUUID(), account, await this.clock.now());
    await this.links.add(carried, theService, [{ link, reason: 'merged' }]);
  }

  private async rival(link: Link): Promise<RivalLink> {
    const { id: linkId, accountId, linkedAt } = link.current;
    const { kind, standing } = await this.factsOf(link);
    return { linkId, linkedAt, account: { accountId, kind, standing } };
  }

  private async factsOf({
    current,
  }: Link): Promise<Pick<DatedAccountFacts, 'kind' | 'standing' | 'personId' | 'names'>> {
    const facts = await this.queries.execute(new AccountFactsOf(current.accountId, 'known'));
    return facts ?? { kind: 'staff', standing: 'left', personId: current.personId ?? '', names: [] };
  }
}
