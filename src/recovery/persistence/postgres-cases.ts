import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { LinkUse } from '../../linking/contract/link-use.js';
import type { Actor, DomainEvent } from '../../shared/domain/domain-event.js';
import { overwrite } from '../../shared/persistence/save-version.js';
import { Store } from '../../shared/persistence/store.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { Proofs } from '../../verification/contract/proofs.js';
import type { Case } from '../domain/case.js';
import { TooManyRecoveries } from '../domain/case.errors.js';
import { Cases } from '../domain/cases.js';
import { RecoverySettings } from '../recovery-settings.js';
import { CaseRow } from './case.entity.js';
import { toCase, toRow } from './case-mapping.js';

const DAY_MS = 86_400_000;

/** Keeps cases in PostgreSQL. */
@Injectable()
export class PostgresCases extends Cases {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
    private readonly proofs: Proofs,
    private readonly links: LinkUse,
    private readonly settings: RecoverySettings,
  ) {
    super();
  }

  override async add(opened: Case, by: Actor): Promise<void> {
    const { proofId, linkId, plan } = opened.current;
    await this.store.transact(by, async (unit) => {
      await this.proofs.spend(unit, { proofId, purpose: 'recover' });
      await this.links.use(unit, linkId, `recovery.${plan}`);
      await this.refuseTooMany(unit, linkId);
      await unit.tx.insert(CaseRow, toRow(opened));
      await unit.take(opened);
    });
  }

  /** Counts under the lock that using the link took, so that nobody else adds a case meanwhile. */
  private async refuseTooMany(unit: UnitOfWork, linkId: string): Promise<void> {
    const since = new Date(unit.at.getTime() - DAY_MS);
    const recent = await unit.tx.countBy(CaseRow, { linkId, requestedAt: MoreThan(since) });
    if (recent >= this.settings.casesPerDay) throw new TooManyRecoveries();
  }

  override async saveAttempt(repeated: Case, by: Actor): Promise<void> {
    await this.store.transact(by, async (unit) => {
      await this.links.use(unit, repeated.current.linkId, `recovery.${repeated.current.plan}`);
      await overwrite(unit.tx, CaseRow, repeated.current.version - 1, toRow(repeated));
      await unit.take(repeated);
    });
  }

  override async saveOutcome(ended: Case, by: Actor): Promise<void> {
    await this.store.transact(by, async (unit) => {
      await overwrite(unit.tx, CaseRow, ended.current.version - 1, toRow(ended));
      await unit.take(ended);
    });
  }

  override async ofProof(proofId: string): Promise<Case | undefined> {
    const row = await this.database.getRepository(CaseRow).findOneBy({ proofId });
    return row ? toCase(row) : undefined;
  }

  override async note(event: DomainEvent, by: Actor): Promise<void> {
    await this.store.transact(by, (unit) => unit.record(event));
  }
}
