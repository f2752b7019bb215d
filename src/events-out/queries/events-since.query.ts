import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Integrator } from '../../integrators/integrator.js';
import { Subjects } from '../delivery/subjects.js';
import { BEGINNING, cursorAt, positionOf } from '../domain/cursor.js';
import { eventClaims, type SubjectId } from '../domain/event-claims.js';
import { EVENT_LIMITS } from '../domain/event-limits.js';
import { isEventType } from '../domain/event-types.js';
import { EventTypesRefused } from '../domain/subscription.errors.js';
import { EventsOutSettings } from '../events-out-settings.js';
import { EventStream } from '../persistence/event-stream.js';

/** An event as a token would tell it to the same system. */
export interface EventView {
  /** Its place, from which one can go on. */
  readonly cursor: string;
  readonly type: string;
  readonly happenedAt: Date;
  readonly subject: SubjectId;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What happened after a place in the stream, or since the earliest that is kept; at most `limit`, in order. */
export class EventsSince extends Query<readonly EventView[]> {
  constructor(
    readonly integrator: Integrator,
    readonly cursor: string | undefined,
    readonly limit: number,
    readonly types?: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(EventsSince)
export class EventsSinceHandler implements IQueryHandler<EventsSince> {
  constructor(
    private readonly stream: EventStream,
    private readonly subjects: Subjects,
    private readonly settings: EventsOutSettings,
  ) {}

  async execute({ integrator, cursor, limit, types }: EventsSince): Promise<readonly EventView[]> {
    if (types && !types.every(isEventType)) throw new EventTypesRefused();
    const after = cursor === undefined ? BEGINNING : positionOf(cursor);
    const events = await this.stream.since(after, Math.min(limit, EVENT_LIMITS.pageSize), types);
    const subjectOf = await this.subjects.of(integrator, events);
    const named = (accountId: string): SubjectId => ({
      format: 'iss_sub',
      iss: this.settings.issuer,
      sub: subjectOf(accountId),
    });
    return events.map((event) => ({
      cursor: cursorAt(event.position),
      type: event.type,
      happenedAt: event.happenedAt,
      subject: named(event.accountId),
      claims: eventClaims(
        event,
        integrator.knowsAccounts,
        event.intoAccountId === null ? undefined : named(event.intoAccountId),
      ),
    }));
  }
}
