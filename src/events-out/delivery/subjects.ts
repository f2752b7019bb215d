import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { SubjectsFor } from '../../alumni/contract/subjects-for.query.js';
import type { Integrator } from '../../integrators/integrator.js';
import type { SubjectId } from '../domain/event-claims.js';
import type { StreamedEvent } from '../persistence/event-stream.js';

/** What a system calls the person of an account: by the account's ID where it is told it, else by a name of its own; undefined of whom it is told nothing. */
export type SubjectOf = (accountId: string) => string | undefined;

/** By which names a system knows the people of events. */
@Injectable()
export class Subjects {
  constructor(private readonly queries: QueryBus) {}

  async of(integrator: Integrator, events: readonly StreamedEvent[]): Promise<SubjectOf> {
    if (integrator.knowsAccounts) return (accountId) => accountId;
    const accounts = new Set(events.flatMap(({ accountId, intoAccountId }) => [accountId, intoAccountId ?? []].flat()));
    const names =
      accounts.size > 0
        ? await this.queries.execute(new SubjectsFor([...accounts], integrator.sector))
        : new Map<string, string>();
    return (accountId) => names.get(accountId);
  }
}

/** The same as identifiers by which tokens name people (RFC 9493, 3.2.4). */
export function subjectIds(iss: string, subjectOf: SubjectOf): (accountId: string) => SubjectId | undefined {
  return (accountId) => {
    const sub = subjectOf(accountId);
    return sub === undefined ? undefined : { format: 'iss_sub', iss, sub };
  };
}
