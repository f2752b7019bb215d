import type { DomainEvent } from '../../shared/domain/domain-event.js';

/** What an operator does to a link. */
export type ActKind = 'suspend' | 'restore' | 'release' | 'refuse';

/** An operator looked at what is known of a person. */
export class PersonLookedAt implements DomainEvent {
  static readonly type = 'desk.person-looked-at';
  readonly type = PersonLookedAt.type;

  constructor(readonly accountId: string) {}
}

/** An operator found a person by the code that the person read out. */
export class DeskCodeUsed implements DomainEvent {
  static readonly type = 'desk.code-used';
  readonly type = DeskCodeUsed.type;

  constructor(readonly accountId: string) {}
}

abstract class ActEvent {
  constructor(
    readonly actId: string,
    readonly kind: ActKind,
    readonly linkId: string,
    readonly accountId: string,
  ) {}
}

/** An operator asked for an act, which another must confirm. */
export class ActProposed extends ActEvent implements DomainEvent {
  static readonly type = 'desk.act-proposed';
  readonly type = ActProposed.type;
}

/** An act was decided, by one operator or by a second one, and is carried out now. */
export class ActConfirmed extends ActEvent implements DomainEvent {
  static readonly type = 'desk.act-confirmed';
  readonly type = ActConfirmed.type;
}

/** An act was not carried out: it was taken back, or there was nothing left to do. */
export class ActDropped extends ActEvent implements DomainEvent {
  static readonly type = 'desk.act-dropped';
  readonly type = ActDropped.type;
}

/** Somebody at the desk dealt with an objection. */
export class ObjectionClosed implements DomainEvent {
  static readonly type = 'desk.objection-closed';
  readonly type = ObjectionClosed.type;

  constructor(
    readonly noticeId: string,
    readonly accountId: string,
  ) {}
}

/** Somebody at the desk had a failed effect tried again, or took it as settled. */
export class FailedEffectHandled implements DomainEvent {
  static readonly type = 'desk.failed-effect-handled';
  readonly type = FailedEffectHandled.type;

  constructor(
    readonly jobId: string,
    readonly queue: string,
    readonly how: 'retried' | 'settled',
    readonly accountId?: string,
  ) {}
}

/** An operator took the queue along as a file, without personal data. */
export class QueueExported implements DomainEvent {
  static readonly type = 'desk.queue-exported';
  readonly type = QueueExported.type;

  constructor(readonly rows: number) {}
}
