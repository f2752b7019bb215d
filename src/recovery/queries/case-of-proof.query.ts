import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../shared/clock.js';
import type { Plan } from '../contract/events.js';
import type { CaseStage } from '../domain/case.js';
import { Cases } from '../domain/cases.js';

/** How a case stands, as its page shows it. */
export interface CaseStanding {
  readonly accountId: string;
  readonly plan: Plan;
  readonly phoneLost: boolean;
  readonly stage: CaseStage;
  readonly repeatable: boolean;
  /** The attempt that a repetition would be. */
  readonly nextAttempt: number;
}

/** The case that a proof was spent for; undefined when there is none. An attempt that fell silent counts as unknown. */
export class CaseOfProof extends Query<CaseStanding | undefined> {
  constructor(readonly proofId: string) {
    super();
  }
}

@QueryHandler(CaseOfProof)
export class CaseOfProofHandler implements IQueryHandler<CaseOfProof> {
  constructor(
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  async execute({ proofId }: CaseOfProof): Promise<CaseStanding | undefined> {
    const found = await this.cases.ofProof(proofId);
    if (!found) return undefined;
    const { accountId, plan, phoneLost, stage } = found.current;
    const repeatable = found.repeatable(await this.clock.now());
    return {
      accountId,
      plan,
      phoneLost,
      stage: stage === 'executing' && repeatable ? 'unknown' : stage,
      repeatable,
      nextAttempt: found.nextAttempt,
    };
  }
}
