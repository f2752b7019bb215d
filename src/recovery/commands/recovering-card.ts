import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccountUnknown } from '../../accounts/contract/account.errors.js';
import { AccountFactsOf, type KnownAccount } from '../../accounts/contract/account-facts.query.js';
import { NotLinked } from '../../linking/contract/link.errors.js';
import { LinkOfCard, type LiveLink } from '../../linking/contract/link.query.js';
import { Clock } from '../../shared/clock.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { DomainError } from '../../shared/domain/domain-error.js';
import { CardNotProven } from '../../verification/contract/proof.errors.js';
import { ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { RecoveryRefused } from '../contract/events.js';
import type { Case } from '../domain/case.js';
import { PageOutOfDate, RecoveryClosed } from '../domain/case.errors.js';
import { Cases } from '../domain/cases.js';
import { Outlooks } from '../queries/outlook.js';
import { mayRecover } from '../domain/may-recover.js';

/** A reading of a card that may recover the account of its link. */
export interface RecoveringCard {
  readonly proofId: string;
  readonly by: Actor;
  readonly link: LiveLink;
  readonly account: KnownAccount;
  /** The case that this reading began or took over, else the unfinished one of its link. */
  readonly known: Case | undefined;
}

/** Finds out what the card that was read in a browser may recover now. */
@Injectable()
export class RecoveringCards {
  constructor(
    private readonly queries: QueryBus,
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly outlooks: Outlooks,
  ) {}

  /** Throws CardNotProven, NotLinked, AccountUnknown, AccountFactsUnavailable or the refusals of rule R4. */
  async of(cardToken: string | undefined): Promise<RecoveringCard> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    const by = { kind: 'card', id: card.proofId } as const;
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) throw new NotLinked();
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'now'));
    if (!account) throw new AccountUnknown();
    try {
      mayRecover(link, account);
    } catch (error) {
      await this.note(link, error, by);
      throw error;
    }
    return { proofId: card.proofId, by, link, account, known: await this.caseOf(card.proofId, link.linkId) };
  }

  /** The same with its case. Throws RecoveryClosed where there is none, or PageOutOfDate where the page was about another one. */
  async withCase(cardToken: string | undefined, shown: string | undefined): Promise<RecoveringCard & { known: Case }> {
    const card = await this.of(cardToken);
    if (!card.known) throw new RecoveryClosed();
    mustBeShown(card.known, shown);
    return { ...card, known: card.known };
  }

  /**
   * Ends a case that nothing stands before, where by now something would: its account may have lost its second factor since.
   * Throws RecoveryClosed then, and another case can begin.
   */
  async mustStillBeFree({ known, account, by }: RecoveringCard & { known: Case }): Promise<void> {
    const { guard, plan, stage } = known.current;
    if (guard !== 'none' || stage === 'issued' || stage === 'cancelled') return;
    const outlook = await this.outlooks.of(account);
    if (outlook.guardOf(plan) === 'none') return;
    known.cancel(await this.clock.now());
    await this.cases.save(known, by);
    throw new RecoveryClosed();
  }

  /** Records that a recovery was refused by a rule. */
  async note({ linkId, accountId }: LiveLink, error: unknown, by: Actor): Promise<void> {
    const reason = error instanceof DomainError ? error.code : 'unknown';
    await this.cases.note(new RecoveryRefused(linkId, accountId, reason), by);
  }

  private async caseOf(proofId: string, linkId: string): Promise<Case | undefined> {
    const own = await this.cases.ofProof(proofId);
    if (own) return own;
    const open = await this.cases.openOf(linkId);
    return open?.isOpen(await this.clock.now()) ? open : undefined;
  }
}

/** Throws PageOutOfDate where a page was about another case, as when another tab has gone on with another card. */
export function mustBeShown({ current: { id } }: Case, shown: string | undefined): void {
  if (shown !== undefined && shown !== id) throw new PageOutOfDate();
}
