import type { DomainError } from '../../shared/domain/domain-error.js';
import {
  AccountHasLeft,
  CardAlreadyLinked,
  PersonAlreadyLinked,
  StudentAccountFirst,
} from '../contract/link.errors.js';

/** An account as far as the rules of linking ask. */
export interface RuledAccount {
  readonly accountId: string;
  readonly kind: 'student' | 'staff';
  readonly standing: 'current' | 'left';
  readonly leftAt?: Date;
  readonly signInName?: string;
}

/** A live link, with the account that it is of. */
export interface RuledLink {
  readonly linkId: string;
  readonly account: RuledAccount;
}

/** All that bears on linking a card to an account. */
export interface LinkingSituation {
  readonly account: RuledAccount;
  /** All accounts that the directory knows of the same person. */
  readonly accountsOfPerson: readonly RuledAccount[];
  /** The live link of the card. */
  readonly ofCard?: RuledLink;
  /** The live link of the account. */
  readonly ofAccount?: RuledLink;
  /** The live links of the person's other accounts. */
  readonly ofPerson: readonly RuledLink[];
}

/** A live link that a new one takes the place of. */
export interface EndingLink extends RuledLink {
  readonly reason: 'replaced' | 'superseded';
}

/** What linking would come to. */
export type LinkingDecision =
  | { readonly outcome: 'linked-already'; readonly linkId: string }
  | { readonly outcome: 'refused'; readonly because: DomainError }
  | { readonly outcome: 'link'; readonly inPlaceOf: readonly EndingLink[] };

/** Decides by rules L1, L2 and L4 whether a card may be linked to an account, and which links would end with it. */
export function decideLinking(situation: LinkingSituation): LinkingDecision {
  const { account, ofCard, ofAccount } = situation;
  if (ofCard && ofCard.linkId === ofAccount?.linkId) return { outcome: 'linked-already', linkId: ofCard.linkId };
  const because = hindrance(situation);
  if (because) return { outcome: 'refused', because };
  const superseded = linksElsewhere(situation).map((link) => ({ ...link, reason: 'superseded' as const }));
  const replaced = ofAccount ? [{ ...ofAccount, account, reason: 'replaced' as const }] : [];
  return { outcome: 'link', inPlaceOf: [...superseded, ...replaced] };
}

function hindrance(situation: LinkingSituation): DomainError | undefined {
  const { account, ofCard } = situation;
  if (account.standing === 'left') return new AccountHasLeft();
  const student = account.kind === 'staff' && studentAccountOf(situation);
  if (student) return new StudentAccountFirst(student.accountId, student.signInName);
  const kept = linksElsewhere(situation).find((link) => !givesWay(link.account, account));
  if (!kept) return undefined;
  return kept.linkId === ofCard?.linkId ? new CardAlreadyLinked() : new PersonAlreadyLinked(kept.account.accountId);
}

/** The current student account of whoever holds the card and the account: by the directory, or by a live link. */
function studentAccountOf(situation: LinkingSituation): RuledAccount | undefined {
  const linked = linksElsewhere(situation).map((link) => link.account);
  return [...situation.accountsOfPerson, ...linked].find(
    ({ kind, standing }) => kind === 'student' && standing === 'current',
  );
}

/** The live links of the card and of the person to other accounts, each once. */
function linksElsewhere({ account, ofCard, ofPerson }: LinkingSituation): readonly RuledLink[] {
  const met = [...(ofCard ? [ofCard] : []), ...ofPerson.filter(({ linkId }) => linkId !== ofCard?.linkId)];
  return met.filter((link) => link.account.accountId !== account.accountId);
}

/** Whether a link of the one account may give way to a link of the other: after leaving, and from staff to student. */
function givesWay(linked: RuledAccount, to: RuledAccount): boolean {
  return linked.standing === 'left' || (linked.kind === 'staff' && to.kind === 'student');
}
