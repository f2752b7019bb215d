import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { LinkOfCard } from '../../linking/contract/link.query.js';
import { Clock } from '../../shared/clock.js';
import type { ProvenCard } from '../../verification/contract/proven-card.query.js';
import type { Case } from '../domain/case.js';
import { Cases } from '../domain/cases.js';
import { CODE_LIMITS, triesCountFrom } from '../domain/mailed-code.js';
import { CredentialDirectory } from '../ports/credential-directory.js';
import { PostgresLeftovers } from '../persistence/postgres-leftovers.js';
import { Outlooks } from './outlook.js';
import { type CaseStanding, type CodeStanding, codeStandingOf, standingOf } from './case-standing.js';

/** The case that a reading of a card began or took over, else the unfinished one of the card's link; undefined when there is none. */
export class CaseOfCard extends Query<CaseStanding | undefined> {
  constructor(readonly card: Pick<ProvenCard, 'proofId' | 'issuer' | 'subject'>) {
    super();
  }
}

@QueryHandler(CaseOfCard)
export class CaseOfCardHandler implements IQueryHandler<CaseOfCard> {
  constructor(
    private readonly queries: QueryBus,
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly directory: CredentialDirectory,
    private readonly outlooks: Outlooks,
    private readonly leftovers: PostgresLeftovers,
  ) {}

  async execute({ card }: CaseOfCard): Promise<CaseStanding | undefined> {
    const found = await this.find(card);
    if (!found) return undefined;
    const at = await this.clock.now();
    const standing = standingOf(found, card.proofId, at);
    if (standing.hindrance === 'code') return { ...standing, code: await this.codeOf(found, card.proofId, at) };
    if (standing.stage === 'unknown') return { ...standing, readBack: await this.readBack(found) };
    return { ...standing, left: await this.leftovers.ofCase(found.current.id) };
  }

  private async find(card: CaseOfCard['card']): Promise<Case | undefined> {
    const own = await this.cases.ofProof(card.proofId);
    if (own) return own;
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    const open = link && (await this.cases.openOf(link.linkId));
    return open?.isOpen(await this.clock.now()) ? open : undefined;
  }

  private async codeOf(found: Case, proofId: string, at: Date): Promise<CodeStanding> {
    const account = await this.queries.execute(new AccountFactsOf(found.current.accountId, 'known'));
    const sentTo = account ? this.outlooks.outside(account) : [];
    const beside = await this.cases.codeTriesBeside(found, triesCountFrom(at));
    const triesLeft = Math.max(0, CODE_LIMITS.tries - beside - found.codeTries(at));
    return { ...codeStandingOf(found, proofId, at), sentTo, triesLeft };
  }

  /** What the directory says of a step whose answer was lost; undefined where it does not say. */
  private async readBack({ current }: Case): Promise<CaseStanding['readBack']> {
    const evidence = await this.directory.evidence(current.accountId).catch(() => undefined);
    if (!evidence) return undefined;
    const changed = current.step === 'password' ? evidence.passwordChangedAt : evidence.accessPassIssuedAt;
    return changed && changed >= current.startedAt ? { changed } : { changed: undefined };
  }
}
