import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { SignInNameOf } from '../../accounts/contract/account-facts.query.js';
import type { Visitor } from '../../auth/sessions/visitor.js';
import type { DomainError } from '../../shared/domain/domain-error.js';
import { readForm } from '../../shared/web/read-form.js';
import { ProofExpired, ProofSpent } from '../../verification/contract/proof.errors.js';
import { type ProvenCard, ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { FreshSignInNeeded, PageOutOfDate } from '../contract/link.errors.js';
import { LinkOfAccount, LinkOfCard, type LiveLink } from '../contract/link.query.js';
import { EndingForm } from './ending-form.js';

/** By what somebody ends a link: the card that was read, or the account that just signed in. */
export type EndingProof = { readonly by: 'card' } | { readonly by: 'account'; readonly accountId: string };

/** Finds the proof by which a visitor may end a link; either of two is enough (rule L7). */
@Injectable()
export class EndingProofs {
  constructor(private readonly queries: QueryBus) {}

  /** The proof with the link that it would end, if there is one; undefined where neither proof is enough. */
  async find(visitor: Visitor): Promise<{ proof: EndingProof; link: LiveLink | undefined } | undefined> {
    const card = await this.endingCard(visitor);
    if (card) return { proof: { by: 'card' }, link: await this.ofCard(card) };
    if (!visitor.account?.strong) return undefined;
    const { accountId } = visitor.account;
    return { proof: { by: 'account', accountId }, link: await this.queries.execute(new LinkOfAccount(accountId)) };
  }

  /** The proof alone; throws why neither is enough, or that the link on the page is not the one that would end. */
  async demand(visitor: Visitor, body: unknown, then: 'unlink' | 'erasure'): Promise<EndingProof> {
    const found = await this.find(visitor);
    if (!found) throw await this.hindrance(visitor, then);
    const read = readForm(EndingForm, body);
    const shown = read.ok ? read.form.link : '';
    if (shown !== undefined && found.link && shown !== found.link.linkId) throw new PageOutOfDate(then);
    return found.proof;
  }

  /** The name under which whoever signed in too long ago can do so again. */
  async hintFor(account: Visitor['account']): Promise<string | undefined> {
    return account && this.queries.execute(new SignInNameOf(account.accountId));
  }

  private async hindrance({ cardToken, account }: Visitor, then: 'unlink' | 'erasure'): Promise<DomainError> {
    if (await this.queries.execute(new ProvenCardOf(cardToken))) return new ProofSpent();
    if (cardToken && !account) return new ProofExpired();
    return new FreshSignInNeeded(then, await this.hintFor(account));
  }

  /** The card, where it was not spent; but a card without a link stands back for an account that just signed in. */
  private async endingCard({ cardToken, account }: Visitor): Promise<ProvenCard | undefined> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card || card.spent) return undefined;
    if (!account?.strong) return card;
    return (await this.ofCard(card)) && card;
  }

  private ofCard({ issuer, subject }: ProvenCard): Promise<LiveLink | undefined> {
    return this.queries.execute(new LinkOfCard(issuer, subject));
  }
}
