import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Integrator } from '../../integrators/integrator.js';
import { subjectIds, Subjects } from '../delivery/subjects.js';
import { BEGINNING, cursorAt, positionOf } from '../domain/cursor.js';
import { eventClaims, type SubjectId } from '../domain/event-claims.js';
import { EVENT_LIMITS } from '../domain/event-limits.js';
import { isEventType } from '../domain/event-types.js';
import { EventTypesRefused } from '../domain/subscription.errors.js';
import { EventsOutSettings } from '../events-out-settings.js';
import { EventStream, type StreamedEvent } from '../persistence/event-stream.js';

/** An event as a token would tell it to the same system. */
export interface EventView {
  /** Its place, from which one can go on. */
  readonly cursor: string;
  readonly type: string;
  readonly happenedAt: Date;
  readonly subject: SubjectId;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What happened, in order; `next` is the place from which to go on where there may be more now. */
export interface EventsPage {
  readonly events: readonly EventView[];
  readonly next?: string;
}

/** What happened after a place in the stream, or since the earliest that is kept; at most `limit`. */
export class EventsSince extends Query<EventsPage> {
  constructor(
    readonly integrator: Integrator,
    readonly cursor: string | undefined,
    readonly limit: number,
    readonly types?: readonly string[],
  ) {
    super();
  }
}

const MOST_PAGES = 20;

@QueryHandler(EventsSince)
export class EventsSinceHandler implements IQueryHandler<EventsSince> {
  constructor(
    private readonly stream: EventStream,
    private readonly subjects: Subjects,
    private readonly settings: EventsOutSettings,
  ) {}

  async execute({ integrator, cursor, limit, types }: EventsSince): Promise<EventsPage> {
    if (types && !types.every(isEventType)) throw new EventTypesRefused();
    const seen: EventView[] = [];
    let after = cursor === undefined ? BEGINNING : positionOf(cursor);
    // On past those of people who are none of its business, but not for ever.
    for (let pages = 0; pages < MOST_PAGES && seen.length <= limit; pages += 1) {
      const events = await this.stream.since(after, EVENT_LIMITS.pageSize, types);
      seen.push(...(await this.views(integrator, events)));
      const last = events.at(-1);
      if (!last || events.length < EVENT_LIMITS.pageSize) return pageOf(seen, limit);
      after = last.position;
    }
    return seen.length > limit ? pageOf(seen, limit) : { events: seen, next: cursorAt(after) };
  }

  private async views(integrator: Integrator, events: readonly StreamedEvent[]): Promise<readonly EventView[]> {
    const nameOf = subjectIds(this.settings.issuer, await this.subjects.of(integrator, events));
    return events.flatMap((event) => {
      const { accountId, intoAccountId, position, type, happenedAt } = event;
      const subject = nameOf(accountId);
      if (!subject) return [];
      const into = intoAccountId === null ? undefined : nameOf(intoAccountId);
      const claims = eventClaims(event, integrator.knowsAccounts, into);
      return [{ cursor: cursorAt(position), type, happenedAt, subject, claims }];
    });
  }
}

function pageOf(seen: readonly EventView[], limit: number): EventsPage {
  const events = seen.slice(0, limit);
  const last = events.at(-1);
  return { events, ...(seen.length > limit && last && { next: last.cursor }) };
}
