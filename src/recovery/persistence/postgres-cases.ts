import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsOrder, type FindOptionsWhere, IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { LinkUse } from '../../linking/contract/link-use.js';
import type { Actor, DomainEvent } from '../../shared/domain/domain-event.js';
import { violates } from '../../shared/persistence/database-fault.js';
import { overwrite, StaleVersion } from '../../shared/persistence/save-version.js';
import { Store } from '../../shared/persistence/store.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { Proofs } from '../../verification/contract/proofs.js';
import type { Case } from '../domain/case.js';
import { AnotherIsOpen, RecoveryInProgress } from '../domain/case.errors.js';
import { CASE_LIMITS } from '../domain/case-limits.js';
import { Cases } from '../domain/cases.js';
import { triedCountsFrom } from '../domain/guard.js';
import type { Leftover } from '../domain/leftover.js';
import type { Step } from '../domain/plan.js';
import { CaseRow } from './case.entity.js';
import { closeLapsed } from './close-lapsed.js';
import { toCase, toRow } from './case-mapping.js';
import { CaseQuotas } from './case-quotas.js';
import { codeTriesBeside } from './code-tries.js';
import { OPEN_CASE } from './open-case.js';
import { PostgresLeftovers } from './postgres-leftovers.js';
import { triedSince } from './tried-since.js';

declare module '../../verification/contract/purpose.js' {
  interface Purposes {
    recover: true;
  }
}

/** Keeps cases in PostgreSQL. */
@Injectable()
export class PostgresCases extends Cases {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
    private readonly proofs: Proofs,
    private readonly links: LinkUse,
    private readonly quotas: CaseQuotas,
    private readonly leftovers: PostgresLeftovers,
  ) {
    super();
  }

  override async add(opened: Case, had: ReadonlySet<Step>, by: Actor): Promise<void> {
    const { proofId, linkId, accountId, plan, step, stage } = opened.current;
    try {
      await this.store.transact(by, async (unit) => {
        await this.proofs.spend(unit, { proofId, purpose: 'recover' });
        await this.links.use(unit, linkId, stage === 'executing' ? `recovery.${step}` : `recovery.${plan}-asked`);
        // Counted under the lock that using the link took, so that nobody else adds a case meanwhile.
        await this.quotas.refuseTooMany(unit, opened.current);
        const tried = await triedSince(unit.tx, accountId, triedCountsFrom(unit.at));
        if ([...tried].some((one) => !had.has(one))) throw new RecoveryInProgress();
        await closeLapsed(unit, linkId);
        await unit.tx.insert(CaseRow, toRow(opened));
        await unit.take(opened);
      });
    } catch (error) {
      throw refusalOf(error);
    }
    opened.saved();
  }

  override async saveAttempt(begun: Case, by: Actor): Promise<void> {
    const { linkId, step } = begun.current;
    await this.overwrite(begun, by, (unit) => this.links.use(unit, linkId, `recovery.${step}`)).catch(
      (error: unknown) => {
        // What was issued and is repeated is open again, while another may have been begun.
        throw refusalOf(error);
      },
    );
  }

  override async save(changed: Case, by: Actor): Promise<void> {
    await this.overwrite(changed, by);
  }

  override async saveUnlessOvertaken(changed: Case, by: Actor): Promise<void> {
    await this.save(changed, by).catch((error: unknown) => {
      if (!(error instanceof StaleVersion)) throw error;
    });
  }

  override async saveIssued(issued: Case, left: Leftover, by: Actor): Promise<void> {
    await this.overwrite(issued, by, (unit) => this.leftovers.keep(unit, left));
  }

  private async overwrite(changed: Case, by: Actor, before?: (unit: UnitOfWork) => Promise<void>): Promise<void> {
    const { proofId } = changed.current;
    await this.store.transact(by, async (unit) => {
      if (proofId !== changed.asRead.proofId) await this.proofs.spend(unit, { proofId, purpose: 'recover' });
      await before?.(unit);
      await overwrite(unit.tx, CaseRow, changed.asRead.version, toRow(changed));
      await unit.take(changed);
    });
    changed.saved();
  }

  override async stands({ current: { id, version } }: Case): Promise<boolean> {
    return this.database.getRepository(CaseRow).existsBy({ id, version });
  }

  override async ofProof(proofId: string): Promise<Case | undefined> {
    const row = await this.database.getRepository(CaseRow).findOneBy({ proofId });
    return row ? toCase(row) : undefined;
  }

  override async openOf(linkId: string): Promise<Case | undefined> {
    const cases = this.database.getRepository(CaseRow).createQueryBuilder('case');
    const row = await cases.where('case.link_id = :linkId', { linkId }).andWhere(OPEN_CASE).getOne();
    return row ? toCase(row) : undefined;
  }

  override codeTriesBeside({ current }: Case, since: Date): Promise<number> {
    return codeTriesBeside(this.database.manager, current, since);
  }

  override async due(at: Date): Promise<readonly Case[]> {
    return this.some({ stage: 'ready', dueAt: LessThanOrEqual(at), dueToldAt: IsNull() }, { dueAt: 'ASC' });
  }

  override async silent(at: Date): Promise<readonly Case[]> {
    const since = new Date(at.getTime() - CASE_LIMITS.silentSeconds * 1_000);
    return this.some({ stage: 'executing', startedAt: LessThan(since) }, { startedAt: 'ASC' });
  }

  override async unforcedBefore(moment: Date): Promise<readonly Case[]> {
    return this.some({ unforcedAt: LessThan(moment) }, { unforcedAt: 'ASC' });
  }

  override triedSince(accountId: string, since: Date): Promise<ReadonlySet<Step>> {
    return triedSince(this.database.manager, accountId, since);
  }

  override async note(event: DomainEvent, by: Actor, left?: Leftover): Promise<void> {
    await this.store.transact(by, async (unit) => {
      if (left) await this.leftovers.keep(unit, left);
      await unit.record(event);
    });
  }

  private async some(where: FindOptionsWhere<CaseRow>, order: FindOptionsOrder<CaseRow>): Promise<readonly Case[]> {
    return (await this.database.getRepository(CaseRow).find({ where, order, take: 100 })).map(toCase);
  }
}

function refusalOf(error: unknown): unknown {
  return violates(error, 'one_open_case_per_link') ? new AnotherIsOpen() : error;
}
