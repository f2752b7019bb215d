import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { NotLinked } from '../../linking/contract/link.errors.js';
import { LinkOfCard, type LiveLink } from '../../linking/contract/link.query.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { CardNotProven } from '../../verification/contract/proof.errors.js';
import { ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import type { Rescue } from '../domain/rescue.js';
import { RescueUnknown } from '../domain/rescue.errors.js';
import { Rescues } from '../domain/rescues.js';
import { CaseLinks } from '../persistence/case-links.js';

/** By what an applicant is known: the card that was read in a browser, or the link that only the proved address got. */
export type ApplicantKey =
  { readonly kind: 'card'; readonly cardToken: string | undefined } | { readonly kind: 'case'; readonly token: string };

/** An application with whoever stands before it. */
export interface FoundRescue {
  readonly rescue: Rescue;
  readonly by: Actor;
  /** The reading of the card; undefined for somebody with a case's link. */
  readonly proofId?: string;
}

/** A linked card that was read. */
export interface LinkedApplicant {
  readonly proofId: string;
  readonly by: Actor;
  readonly link: LiveLink;
}

/** Finds out who applies, and which application is theirs. */
@Injectable()
export class Applicants {
  constructor(
    private readonly queries: QueryBus,
    private readonly rescues: Rescues,
    private readonly caseLinks: CaseLinks,
  ) {}

  /** Throws CardNotProven or NotLinked. */
  async ofCard(cardToken: string | undefined): Promise<LinkedApplicant> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardNotProven();
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) throw new NotLinked();
    return { proofId: card.proofId, by: { kind: 'card', id: card.proofId }, link };
  }

  /** Throws RescueUnknown for an application that is not theirs, besides what `ofCard` throws. */
  async find(key: ApplicantKey, rescueId: string): Promise<FoundRescue> {
    if (key.kind === 'case') return this.ofCase(key.token);
    const { proofId, by, link } = await this.ofCard(key.cardToken);
    const rescue = await this.rescues.withId(rescueId);
    if (!rescue || rescue.current.linkId !== link.linkId) throw new RescueUnknown();
    return { rescue, by, proofId };
  }

  private async ofCase(token: string): Promise<FoundRescue> {
    const id = await this.caseLinks.find(token);
    const rescue = id && (await this.rescues.withId(id));
    if (!rescue) throw new RescueUnknown();
    return { rescue, by: { kind: 'notice', id: rescue.current.id } };
  }
}
