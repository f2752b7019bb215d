import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { SubjectsFor } from '../../alumni/contract/subjects-for.query.js';
import type { Integrator } from '../../integrators/integrator.js';
import type { StreamedEvent } from '../persistence/event-stream.js';

/** What a system calls the person of an account: by the account's ID where it is told it, else by a name of its own. */
export type SubjectOf = (accountId: string) => string;

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
    return (accountId) => {
      const name = names.get(accountId);
      if (name === undefined) throw new SubjectMissing();
      return name;
    };
  }
}

class SubjectMissing extends Error {
  readonly code = 'subject-missing';
}
