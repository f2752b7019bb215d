import type { QueryBus } from '@nestjs/cqrs';
import { type EventsInWeek, EventsPerWeek } from '../../../audit/contract/event-figures.query.js';
import { LinkUsed } from '../../../linking/contract/events.js';
import { type Span, weeksOf } from './spans.js';

/** The uses of an account's link in a week; weeks count from 0. */
export type UsesOfWeek = EventsInWeek;

/** The uses of all links in each week, those of links that ended since too, which only the audit still knows. */
export function usesPerWeek(queries: QueryBus, weeks: Span): Promise<readonly UsesOfWeek[]> {
  return queries.execute(new EventsPerWeek(LinkUsed.type, weeks.from, weeksOf(weeks).length));
}
