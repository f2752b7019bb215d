import type { DomainEvent } from '../../shared/domain/domain-event.js';

/** Somebody with a notice in hand says that it was not them. */
export class ObjectionRaised implements DomainEvent {
  static readonly type = 'notices.objection-raised';
  readonly type = ObjectionRaised.type;

  constructor(
    readonly noticeId: string,
    readonly linkId: string,
  ) {}
}
