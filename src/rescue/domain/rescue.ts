import { AggregateRoot } from '../../shared/domain/aggregate-root.js';
import type { DomainEvent } from '../../shared/domain/domain-event.js';
import {
  AccessClosed,
  AccessEnding,
  AccessNotOpened,
  AccessOpened,
  AccessRenewed,
  ApplicantAnswered,
  ApplicantAsked,
  DecisionProposed,
  IdentityConfirmed,
  ProposalDropped,
  RescueApproved,
  RescueBegun,
  RescueCancelled,
  RescueDeclined,
  RescueRequested,
  RescueWithdrawn,
} from '../contract/events.js';
import type { SeenProposal } from '../contract/desk.commands.js';
import type { RescueStage } from '../contract/rescue-stage.js';
import { type CodeTry, CONTACT_CODE, type ContactCode, judge } from './contact-code.js';
import {
  AnotherPersonNeeded,
  OpeningInProgress,
  RescueStandsElsewhere,
  TooManyContactCodes,
  TooManyMessages,
  TooManyOpenings,
} from './rescue.errors.js';
import { closeAgainAt, isBeingOpened, isOver, openingLostAt, RESCUE_LIMITS } from './rescue-limits.js';
import type { Decision, Message, RescueState } from './rescue-state.js';

export type RescueBirth = Pick<
  RescueState,
  'id' | 'service' | 'accountId' | 'linkId' | 'language' | 'contact' | 'reason' | 'identity'
> & { readonly at: Date };

type RescueEventClass = new (...about: ConstructorParameters<typeof RescueBegun>) => DomainEvent;

const DAY_MS = 86_400_000;

/** One application for the data of one cloud service, from its first form to the confirmed end of access. */
export class Rescue extends AggregateRoot {
  private constructor(
    private state: RescueState,
    private readVersion: number,
  ) {
    super();
  }

  /** Begins an application; its contact address is still to be proved. */
  static begin({ at, ...given }: RescueBirth): Rescue {
    const counts = { codesSent: 0, codeTries: 0, openings: 0, closings: 0, toForget: false };
    const state = { ...given, ...counts, version: 1, stage: 'unproved', begunAt: at, messages: [] } as const;
    const begun = new Rescue(state, 1);
    begun.tell(RescueBegun);
    return begun;
  }

  static restore(state: RescueState): Rescue {
    return new Rescue(state, state.version);
  }

  get current(): RescueState {
    return this.state;
  }

  /** The version as which it was read or last saved. */
  get versionRead(): number {
    return this.readVersion;
  }

  /** Takes note that it was saved as it stands. */
  saved(): void {
    this.readVersion = this.state.version;
  }

  /** Puts another code in the place of the one before; the tries go on. */
  newCode(key: Buffer, at: Date): void {
    if (this.state.codesSent >= CONTACT_CODE.sent) throw new TooManyContactCodes();
    this.change({ code: { key, sentAt: at }, codesSent: this.state.codesSent + 1 });
  }

  /** The newest code reached nobody: the one before it goes on, if there was one; that it was sent counts. */
  codeUndelivered(before: ContactCode | undefined): void {
    const { code: _, ...kept } = this.state;
    this.state = kept;
    this.change(before ? { code: before } : {});
  }

  /** Counts a try of the code, whatever it comes to; the last wrong one ends an application that nobody has seen yet. */
  tryCode(matches: boolean, at: Date): CodeTry {
    const codeTries = this.state.codeTries + 1;
    const came = judge(this.state.code, matches, codeTries, at);
    this.change({ codeTries });
    if (came === 'used-up' && this.state.stage === 'unproved') this.cancel(at);
    return came;
  }

  /** The code opened access once; it must not do so again. */
  codeServed(): void {
    this.change({ code: undefined, codeTries: 0, codesSent: 0 });
  }

  /** The applicant reads the contact address. */
  proveContact(at: Date): void {
    this.mustStand('unproved');
    this.change({ contactProvedAt: this.state.contactProvedAt ?? at });
    this.comeBeforeDesk(at);
  }

  /** Somebody else confirms what the office says that it checked. */
  confirmIdentity(by: string, at: Date): void {
    this.mustStand('unproved');
    const { identity } = this.state;
    if (!identity || identity.confirmedBy) throw new RescueStandsElsewhere();
    if (identity.recordedBy === by) throw new AnotherPersonNeeded();
    this.change({ identity: { ...identity, confirmedBy: by, confirmedAt: at } });
    this.tell(IdentityConfirmed);
    this.comeBeforeDesk(at);
  }

  /** The desk asks the applicant something. */
  ask(message: Pick<Message, 'id' | 'text' | 'at'>): void {
    this.mustStand('requested', 'asked');
    this.change({ stage: 'asked', messages: [...this.state.messages, { ...message, by: 'desk' }] });
    this.tell(ApplicantAsked);
  }

  /** The applicant answers, or adds something while nothing is decided. */
  answer(message: Pick<Message, 'id' | 'text' | 'at'>): void {
    this.mustStand('requested', 'asked');
    const { unansweredMessages } = RESCUE_LIMITS;
    const latest = this.state.messages.slice(-unansweredMessages);
    if (latest.length === unansweredMessages && latest.every(({ by }) => by === 'applicant'))
      throw new TooManyMessages();
    this.change({ stage: 'requested', messages: [...this.state.messages, { ...message, by: 'applicant' }] });
    this.tell(ApplicantAnswered);
  }

  /** One operator proposes a decision; a later proposal takes the place of an earlier one. */
  propose(proposal: Decision): void {
    this.mustStand('requested', 'asked');
    this.change({ proposal });
    this.tell(DecisionProposed);
  }

  /** Another operator confirms what was proposed, having seen everything that was said; throws AnotherPersonNeeded. */
  confirmProposal({ proposedAt, messages }: SeenProposal, by: string, at: Date): void {
    const { proposal } = this.state;
    if (proposal?.at.getTime() !== proposedAt.getTime()) throw new RescueStandsElsewhere();
    if (proposal.by === by) throw new AnotherPersonNeeded();
    if (messages !== this.state.messages.length) throw new RescueStandsElsewhere();
    this.decide({ ...proposal, by, at, proposedBy: proposal.by });
  }

  /** Somebody at the desk takes a proposal back. */
  dropProposal(): void {
    this.mustStand('requested', 'asked');
    if (!this.state.proposal) throw new RescueStandsElsewhere();
    this.change({ proposal: undefined });
    this.tell(ProposalDropped);
  }

  /** The desk decides, once. */
  decide(decision: Decision): void {
    this.mustStand('requested', 'asked');
    if (decision.approved) this.change({ stage: 'approved', decision, proposal: undefined });
    else this.change({ stage: 'declined', decision, proposal: undefined, endedAt: decision.at });
    this.tell(decision.approved ? RescueApproved : RescueDeclined);
  }

  /** The applicant does not want it any more; access that is open ends at once. */
  withdraw(at: Date): void {
    if (this.state.until) return this.endEarly(at);
    this.mustStand('unproved', 'requested', 'asked', 'approved');
    this.change({ stage: 'withdrawn', endedAt: at });
    this.tell(RescueWithdrawn);
  }

  /** What it rests on is no more: access that is or may be open ends at once, anything else is over. */
  cancel(at: Date): void {
    if (isOver(this.state)) return;
    if (this.state.until) return this.endEarly(at);
    this.change({ stage: 'cancelled', endedAt: at });
    this.tell(RescueCancelled);
  }

  /** Whether nobody went on with it for too long. */
  isLeftAlone(collectDays: number, at: Date): boolean {
    const { stage, begunAt, decision } = this.state;
    if (stage === 'unproved') return at.getTime() - begunAt.getTime() > this.unprovedHours * 3_600_000;
    return stage === 'approved' && decision !== undefined && at > collectableUntil(decision, collectDays);
  }

  /** Throws RescueStandsElsewhere where its time is over, though no task has cancelled it yet. */
  mustBeInTime(collectDays: number, at: Date): void {
    if (this.isLeftAlone(collectDays, at)) throw new RescueStandsElsewhere();
  }

  /** Begins to open access, or to renew what opens it; the end of access is set by the first attempt, once. */
  beginOpening(accessDays: number, at: Date): void {
    const { until, openings } = this.state;
    this.mustStand('approved', 'opening', 'open');
    if (isBeingOpened(this.state, at)) throw new OpeningInProgress();
    if (until && at >= until) throw new RescueStandsElsewhere();
    if (openings >= RESCUE_LIMITS.openings) throw new TooManyOpenings();
    const end = until ?? new Date(at.getTime() + accessDays * DAY_MS);
    this.change({ stage: 'opening', openingAt: at, openings: openings + 1, until: end, closeAt: end });
  }

  /** The cloud service opened access. */
  opened(at: Date): void {
    this.mustStand('opening');
    const before = this.state.openedAt;
    this.change({ stage: 'open', openedAt: before ?? at, openingAt: undefined });
    this.tell(before ? AccessRenewed : AccessOpened);
  }

  /** The cloud service did not open access, or nobody knows; what may be open ends at its time all the same. */
  notOpened(certain: boolean): void {
    this.mustStand('opening');
    const { openedAt, openings } = this.state;
    // An attempt before this one may have opened it without an answer.
    const nothingOpen = certain && !openedAt && openings === 1;
    if (nothingOpen)
      this.change({ stage: 'approved', openings: 0, until: undefined, closeAt: undefined, openingAt: undefined });
    else this.change({ stage: openedAt ? 'open' : 'opening', openingAt: undefined });
    this.tell(AccessNotOpened);
  }

  /** Whoever was opening access found that it was to be closed meanwhile, and is at the end of the call. */
  openedInVain(at: Date): void {
    this.change({ stage: 'closing', openingAt: undefined, endedAt: undefined, closeAt: at });
  }

  /** Tells once that access will end soon; whoever comes when it has ended says nothing. */
  remind(at: Date): void {
    this.mustStand('open');
    if (this.state.endingToldAt || this.isDue(at)) return;
    this.change({ endingToldAt: at });
    this.tell(AccessEnding);
  }

  /** Whether access must be closed, or closing be tried again, now; not while a call that opens it may still arrive. */
  isDue(at: Date): boolean {
    const { closeAt } = this.state;
    return !isOver(this.state) && closeAt !== undefined && at >= closeAt && !isBeingOpened(this.state, at);
  }

  /** Takes the next try at closing, so that nobody else takes it meanwhile. */
  beginClosing(at: Date): void {
    if (!this.isDue(at)) throw new RescueStandsElsewhere();
    const closings = this.state.closings + 1;
    this.change({ stage: 'closing', closings, closeAt: closeAgainAt(closings, at) });
  }

  /** Leaves closing to somebody at the desk, who says when it is done. */
  closeByHand(at: Date): void {
    if (!this.isDue(at)) throw new RescueStandsElsewhere();
    this.change({ stage: 'closing', closeAt: undefined });
  }

  /** The cloud service, or whoever closed it by hand, has confirmed that nothing opens access any more. */
  closed(at: Date): void {
    this.mustStand('closing');
    this.change({ stage: 'closed', closeAt: undefined, endedAt: at });
    this.tell(AccessClosed);
    if (this.state.toForget) this.forget();
  }

  /** Erases what people wrote and the contact address: now, or, where access must still be ended for it, then. */
  forget(): void {
    if (!isOver(this.state)) return this.change({ toForget: true });
    const { decision, proposal, identity } = this.state;
    this.change({
      toForget: true,
      contact: '',
      reason: '',
      messages: [],
      ...(decision && { decision: { ...decision, text: '' } }),
      ...(proposal && { proposal: { ...proposal, text: '' } }),
      ...(identity && { identity: { ...identity, how: '' } }),
    });
  }

  private get unprovedHours(): number {
    // An office and its applicant need longer than somebody before whom the form lies.
    return this.state.identity ? RESCUE_LIMITS.unprovedHours * 14 : RESCUE_LIMITS.unprovedHours;
  }

  private endEarly(at: Date): void {
    if (this.state.stage === 'closing' || isOver(this.state)) return;
    const { until = at } = this.state;
    // A call that opens access may still arrive; whoever made it brings the time forward when it has ended.
    const closeAt = isBeingOpened(this.state, at) ? openingLostAt(this.state) : at;
    this.change({ stage: 'closing', until: until < at ? until : at, closeAt });
  }

  private comeBeforeDesk(at: Date): void {
    const { contactProvedAt, identity } = this.state;
    if (!contactProvedAt || (identity && !identity.confirmedBy)) return;
    this.change({ stage: 'requested', requestedAt: at });
    this.tell(RescueRequested);
  }

  private mustStand(...stages: readonly RescueStage[]): void {
    if (!stages.includes(this.state.stage)) throw new RescueStandsElsewhere();
  }

  private tell(event: RescueEventClass): void {
    const { id, accountId, service, linkId } = this.state;
    this.record(new event(id, accountId, service, linkId));
  }

  private change(part: Partial<RescueState>): void {
    this.state = { ...this.state, ...part, version: this.state.version + 1 };
  }
}

/** Until when access that was approved can be opened. */
export function collectableUntil({ at }: Decision, collectDays: number): Date {
  return new Date(at.getTime() + collectDays * DAY_MS);
}
