import { Injectable } from '@nestjs/common';
import { Between, DataSource, In, LessThanOrEqual, IsNull, MoreThan, Not } from 'typeorm';
import { LinkUse } from '../../linking/contract/link-use.js';
import { Vault } from '../../shared/crypto/vault.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { violates } from '../../shared/persistence/database-fault.js';
import { overwrite } from '../../shared/persistence/save-version.js';
import { isUuid } from '../../shared/persistence/is-uuid.js';
import { Store } from '../../shared/persistence/store.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { Proofs } from '../../verification/contract/proofs.js';
import type { CloudServiceName } from '../contract/cloud-service-name.js';
import type { Rescue } from '../domain/rescue.js';
import { AlreadyApplied, TooManyApplications } from '../domain/rescue.errors.js';
import { RESCUE_LIMITS } from '../domain/rescue-limits.js';
import { Rescues } from '../domain/rescues.js';
import { RescueRow } from './rescue.entity.js';
import { toRescue, toRow } from './rescue-mapping.js';

declare module '../../verification/contract/purpose.js' {
  interface Purposes {
    rescue: true;
  }
}

const BATCH = 100;
const IN_VAIN = ['declined', 'withdrawn', 'cancelled'] as const;
const DAY_MS = 86_400_000;

/** Keeps applications in PostgreSQL. */
@Injectable()
export class PostgresRescues extends Rescues {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly proofs: Proofs,
    private readonly links: LinkUse,
  ) {
    super();
  }

  override async add(begun: Rescue, by: Actor, proofId?: string): Promise<void> {
    try {
      await this.store.transact(by, async (unit) => {
        await this.restOn(unit, begun, 'rescue.application', proofId);
        await this.refuseTooMany(unit, begun.current.accountId);
        await unit.tx.insert(RescueRow, toRow(this.vault, begun));
        await unit.take(begun);
      });
    } catch (error) {
      throw violates(error, 'one_rescue_per_account_and_service') ? new AlreadyApplied() : error;
    }
    begun.saved();
  }

  override async save(changed: Rescue, by: Actor): Promise<void> {
    await this.store.transact(by, (unit) => this.overwrite(unit, changed));
    changed.saved();
  }

  override async saveOpening(opening: Rescue, by: Actor, proofId?: string): Promise<void> {
    await this.store.transact(by, async (unit) => {
      await this.restOn(unit, opening, 'rescue.access', proofId);
      await this.overwrite(unit, opening);
      if (proofId)
        await unit.tx.query('INSERT INTO rescue.opening (proof_id, rescue_id) VALUES ($1, $2)', [
          proofId,
          opening.current.id,
        ]);
    });
    opening.saved();
  }

  override async withId(id: string): Promise<Rescue | undefined> {
    const row = isUuid(id) ? await this.rows.findOneBy({ id }) : undefined;
    return row ? toRescue(this.vault, row) : undefined;
  }

  override async ofAccount(accountId: string): Promise<readonly Rescue[]> {
    return this.read({ where: { accountId }, order: { begunAt: 'DESC' }, take: BATCH });
  }

  override async before(accountId: string, service: CloudServiceName): Promise<'none' | 'under-way' | 'used'> {
    const row = await this.rows.findOneBy({ accountId, service, stage: Not(In([...IN_VAIN])) });
    if (!row) return 'none';
    return row.openedAt || row.stage === 'closing' || row.stage === 'closed' ? 'used' : 'under-way';
  }

  override async due(at: Date): Promise<readonly Rescue[]> {
    const rescues = await this.read({
      where: { closeAt: LessThanOrEqual(at) },
      order: { closeAt: 'ASC' },
      take: BATCH,
    });
    return rescues.filter((rescue) => rescue.isDue(at));
  }

  override endingBetween(from: Date, until: Date): Promise<readonly Rescue[]> {
    const where = { stage: 'open', until: Between(from, until), endingToldAt: IsNull() } as const;
    return this.read({ where, order: { until: 'ASC' }, take: BATCH });
  }

  override async leftAlone(collectDays: number, at: Date): Promise<readonly Rescue[]> {
    const ago = (days: number) => LessThanOrEqual(new Date(at.getTime() - days * DAY_MS));
    const where = [
      { stage: 'unproved', begunAt: ago(RESCUE_LIMITS.unprovedHours / 24) } as const,
      { stage: 'approved', decidedAt: ago(collectDays) } as const,
    ];
    const rescues = await this.read({ where, order: { begunAt: 'ASC' }, take: BATCH });
    return rescues.filter((rescue) => rescue.isLeftAlone(collectDays, at));
  }

  override endedBefore(at: Date): Promise<readonly Rescue[]> {
    const where = { stage: 'closed', endedAt: LessThanOrEqual(at), toForget: false } as const;
    return this.read({ where, order: { endedAt: 'ASC' }, take: BATCH });
  }

  override async deleteVain(before: Date): Promise<void> {
    await this.rows.delete({ stage: In([...IN_VAIN]), endedAt: LessThanOrEqual(before) });
  }

  private get rows() {
    return this.database.getRepository(RescueRow);
  }

  private async read(options: Parameters<typeof this.rows.find>[0]): Promise<readonly Rescue[]> {
    const rows = await this.rows.find(options);
    return rows.map((row) => toRescue(this.vault, row));
  }

  private async restOn(unit: UnitOfWork, { current }: Rescue, use: string, proofId?: string): Promise<void> {
    if (proofId) await this.proofs.spend(unit, { proofId, purpose: 'rescue' });
    if (current.linkId) await this.links.use(unit, current.linkId, use);
  }

  private async overwrite(unit: UnitOfWork, changed: Rescue): Promise<void> {
    await overwrite(unit.tx, RescueRow, changed.versionRead, toRow(this.vault, changed));
    await unit.take(changed);
  }

  // Whoever applies by card holds a lock on the link since using it, so that nobody adds another one meanwhile.
  private async refuseTooMany({ tx, at }: UnitOfWork, accountId: string): Promise<void> {
    const begunAt = MoreThan(new Date(at.getTime() - 30 * DAY_MS));
    if ((await tx.countBy(RescueRow, { accountId, begunAt })) >= RESCUE_LIMITS.begunIn30Days)
      throw new TooManyApplications();
  }
}
