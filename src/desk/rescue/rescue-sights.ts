import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { DataStandingOf, RescueForDesk, type RescueSight } from '../../rescue/contract/rescues-for-desk.query.js';
import { Looks } from '../persistence/looks.js';
import { SomebodyElse } from '../queries/somebody-else.js';
import { NotFoundAtDesk } from '../domain/operator.errors.js';
import { type Operator, worksFor } from '../domain/operator.js';

/** An application with what the cloud service says of its data. */
export interface ProbedRescue extends RescueSight {
  readonly data: 'there' | 'gone' | 'unknown';
}

/** Shows applications to operators of the applicant's former faculty. */
@Injectable()
export class RescueSights {
  constructor(
    private readonly queries: QueryBus,
    private readonly looks: Looks,
    private readonly somebodyElse: SomebodyElse,
  ) {}

  /** An application, for somebody who acts on it; throws NotFoundAtDesk for one that is none of theirs, and OwnAccount for their own. */
  async of(rescueId: string, operator: Operator): Promise<RescueSight> {
    const sight = await this.queries.execute(new RescueForDesk(rescueId));
    if (!sight) throw new NotFoundAtDesk();
    const account = await this.queries.execute(new AccountFactsOf(sight.accountId, 'known'));
    if (!worksFor(operator, account?.faculty)) throw new NotFoundAtDesk();
    await this.somebodyElse.must(sight.accountId, operator);
    return sight;
  }

  /** The same for somebody who looks at it. */
  async lookAt(rescueId: string, operator: Operator): Promise<ProbedRescue> {
    const sight = await this.of(rescueId, operator);
    await this.looks.note(operator.accountId, sight.accountId);
    // Asked only where it bears on what is to be decided.
    const open = sight.stage === 'requested' || sight.stage === 'asked' || sight.stage === 'approved';
    const data = open ? await this.queries.execute(new DataStandingOf(rescueId)) : 'unknown';
    return { ...sight, data };
  }
}
