import type { DomainEvent } from '../../shared/domain/domain-event.js';

/** Somebody with a notice in hand says that it was not them. */
export class ObjectionRaised implements DomainEvent {
  static readonly type = 'notices.objection-raised';
  readonly type = ObjectionRaised.type;

  constructor(
    readonly noticeId: string,
    readonly accountId: string,
    /** The link that it suspended; undefined for an application that rests on none. */
    readonly linkId?: string,
    /** The application for cloud data that it stopped, if it was about one. */
    readonly rescueId?: string,
  ) {}
}
