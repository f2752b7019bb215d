import { AggregateRoot } from '../../shared/domain/aggregate-root.js';
import { ActConfirmed, ActDropped, type ActKind, ActProposed } from '../contract/events.js';
import { ActIsOver, SecondOperatorNeeded } from './act.errors.js';

/** How an act stands: `confirmed` means that it is decided and being carried out, or is to be carried out again. */
export type ActStage = 'proposed' | 'confirmed' | 'done' | 'dropped';

/** An act as it is kept. */
export interface ActState {
  readonly id: string;
  readonly version: number;
  readonly kind: ActKind;
  readonly linkId: string;
  readonly accountId: string;
  /** Why, in the operator's words. */
  readonly reason: string;
  readonly takesTwo: boolean;
  readonly stage: ActStage;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly confirmedBy?: string;
  readonly endedAt?: Date;
}

type ActBirth = Pick<ActState, 'id' | 'kind' | 'linkId' | 'accountId' | 'reason' | 'takesTwo' | 'proposedBy'>;

/** Hours after which nobody can confirm any more what was proposed. */
export const ACT_HOURS = 72;

/** Something that operators do to a link, with its reason, by one of them or by two. */
export class Act extends AggregateRoot {
  private constructor(private state: ActState) {
    super();
  }

  /** Proposes an act; one that takes nobody else is decided at once. */
  static propose(birth: ActBirth, at: Date): Act {
    const act = new Act({ ...birth, version: 1, stage: 'proposed', proposedAt: at });
    if (birth.takesTwo) act.tell(ActProposed);
    else act.decide(birth.proposedBy);
    return act;
  }

  static restore(state: ActState): Act {
    return new Act(state);
  }

  get current(): ActState {
    return this.state;
  }

  /** Whether it waits for somebody else. */
  isOpen(at: Date): boolean {
    const { stage, proposedAt } = this.state;
    return stage === 'proposed' && at.getTime() - proposedAt.getTime() <= ACT_HOURS * 3_600_000;
  }

  /** Another operator decides it; whoever finds one decided but not carried out may go on with it. */
  confirm(by: string, at: Date): void {
    if (this.state.stage === 'confirmed') return;
    if (!this.isOpen(at)) throw new ActIsOver();
    if (this.state.proposedBy === by) throw new SecondOperatorNeeded();
    this.decide(by);
  }

  done(at: Date): void {
    this.change({ stage: 'done', endedAt: at });
  }

  /** It is taken back, or there was nothing left to do. */
  drop(at: Date): void {
    if (this.state.stage !== 'proposed' && this.state.stage !== 'confirmed') throw new ActIsOver();
    this.change({ stage: 'dropped', endedAt: at });
    this.tell(ActDropped);
  }

  private decide(by: string): void {
    this.change({ stage: 'confirmed', confirmedBy: by });
    this.tell(ActConfirmed);
  }

  private tell(event: typeof ActProposed | typeof ActConfirmed | typeof ActDropped): void {
    const { id, kind, linkId, accountId } = this.state;
    this.record(new event(id, kind, linkId, accountId));
  }

  private change(part: Partial<ActState>): void {
    this.state = { ...this.state, ...part, version: this.state.version + 1 };
  }
}
