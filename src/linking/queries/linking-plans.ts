import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import {
  AccountFactsOf,
  AccountsOfPerson,
  type DatedAccountFacts,
} from '../../accounts/contract/account-facts.query.js';
import { decideLinking, type LinkingDecision, type RuledAccount, type RuledLink } from '../domain/decide-linking.js';
import type { Link } from '../domain/link.js';
import type { LinkedCard } from '../domain/linked-card.js';
import { type Ending, Links } from '../domain/links.js';
import { mustWait, placeOf, type TakenPlace } from '../domain/taken-place.js';

/** What linking would come to, with the facts that it rests on. */
export interface LinkingPlan {
  readonly account: DatedAccountFacts;
  readonly decision: LinkingDecision;
  /** The links that would end, by which the person agrees to it. */
  readonly endings: readonly Ending[];
  readonly inPlaceOf: TakenPlace | undefined;
  /** Whether the new link would have to wait before it can be used. */
  readonly waits: boolean;
}

/** Gathers all that bears on linking a card to an account, and decides. */
@Injectable()
export class LinkingPlans {
  constructor(
    private readonly queries: QueryBus,
    private readonly links: Links,
  ) {}

  /** Throws AccountUnknown, or AccountFactsUnavailable where the directory does not answer. */
  async of(card: LinkedCard, accountId: string): Promise<LinkingPlan> {
    const account = await this.queries.execute(new AccountFactsOf(accountId, 'now'));
    if (!account) throw new AccountUnknown();
    const accountsOfPerson = await this.queries.execute(new AccountsOfPerson(account.personId));
    const ofCard = await this.links.ofCard(card.issuer, card.subject);
    const ofAccount = await this.links.ofAccount(accountId);
    const ofPerson = await this.linksOf(account.personId, accountsOfPerson);
    const known = [account, ...accountsOfPerson];
    const decision = decideLinking({
      account,
      accountsOfPerson,
      ...(ofCard && { ofCard: await this.ruled(ofCard, known) }),
      ...(ofAccount && { ofAccount: await this.ruled(ofAccount, known) }),
      ofPerson: await Promise.all(ofPerson.map((link) => this.ruled(link, known))),
    });
    const endings = endingsOf(decision, [ofCard, ofAccount, ...ofPerson]);
    const inPlaceOf = placeOf(
      card,
      endings.map(({ link, reason }) => ({ card: link.current.card, reason })),
    );
    return { account, decision, endings, inPlaceOf, waits: mustWait(card, account.names, inPlaceOf) };
  }

  // By the person noted with each link, and by the accounts that the directory counts to the person now.
  private async linksOf(personId: string, accounts: readonly DatedAccountFacts[]): Promise<readonly Link[]> {
    const noted = await this.links.ofPerson(personId);
    const counted = await Promise.all(accounts.map(({ accountId }) => this.links.ofAccount(accountId)));
    const all = [...noted, ...counted.flatMap((link) => link ?? [])];
    return [...new Map(all.map((link) => [link.current.id, link])).values()];
  }

  private async ruled({ current }: Link, known: readonly DatedAccountFacts[]): Promise<RuledLink> {
    const { id: linkId, accountId } = current;
    const facts =
      known.find((account) => account.accountId === accountId) ??
      (await this.queries.execute(new AccountFactsOf(accountId, 'now')));
    return { linkId, account: facts ?? unheardOf(accountId) };
  }
}

// An account that the university does not know any more is as good as left.
function unheardOf(accountId: string): RuledAccount {
  return { accountId, kind: 'staff', standing: 'left' };
}

function endingsOf(decision: LinkingDecision, links: readonly (Link | undefined)[]): readonly Ending[] {
  if (decision.outcome !== 'link') return [];
  return decision.inPlaceOf.flatMap(({ linkId, reason }) => {
    const link = links.find((one) => one?.current.id === linkId);
    return link ? [{ link, reason }] : [];
  });
}
