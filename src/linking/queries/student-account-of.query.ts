import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { AccountFactsOf, AccountsOfPerson } from '../../accounts/contract/account-facts.query.js';
import { log } from '../../shared/log.js';

/** The name to sign in with of the student account that the person of a staff account should link instead (rule L2); undefined where there is none, or nobody can tell now. */
export class StudentAccountOf extends Query<string | undefined> {
  constructor(readonly accountId: string) {
    super();
  }
}

@QueryHandler(StudentAccountOf)
export class StudentAccountOfHandler implements IQueryHandler<StudentAccountOf> {
  constructor(private readonly queries: QueryBus) {}

  async execute({ accountId }: StudentAccountOf): Promise<string | undefined> {
    const account = await this.queries.execute(new AccountFactsOf(accountId, 'known'));
    if (account?.kind !== 'staff') return undefined;
    try {
      const accounts = await this.queries.execute(new AccountsOfPerson(account.personId));
      const student = accounts.find(({ kind, standing }) => kind === 'student' && standing === 'current');
      return student?.signInName ?? student?.accountId;
    } catch (error) {
      // A hint only: the page must not fail because the directory is down.
      log.warn({ error }, 'linking.student-account-unknown');
      return undefined;
    }
  }
}
