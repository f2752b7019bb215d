import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LinkUse } from '../../linking/contract/link-use.js';
import type { Actor, DomainEvent } from '../../shared/domain/domain-event.js';
import { overwrite } from '../../shared/persistence/save-version.js';
import { Store } from '../../shared/persistence/store.js';
import { Proofs } from '../../verification/contract/proofs.js';
import type { Case } from '../domain/case.js';
import { Cases } from '../domain/cases.js';
import { CaseRow } from './case.entity.js';
import { toCase, toRow } from './case-mapping.js';

/** Keeps cases in PostgreSQL. */
@Injectable()
export class PostgresCases extends Cases {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
    private readonly proofs: Proofs,
    private readonly links: LinkUse,
  ) {
    super();
  }

  override async add(opened: Case, by: Actor): Promise<void> {
    const { proofId, linkId } = opened.current;
    await this.store.transact(by, async (unit) => {
      await this.proofs.spend(unit, { proofId, purpose: 'recover' });
      await this.links.use(unit, linkId);
      await unit.tx.insert(CaseRow, toRow(opened));
      await unit.take(opened);
    });
  }

  override async saveAttempt(repeated: Case, by: Actor): Promise<void> {
    await this.store.transact(by, async (unit) => {
      await this.links.use(unit, repeated.current.linkId);
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
