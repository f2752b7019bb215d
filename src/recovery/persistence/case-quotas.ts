import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { log } from '../../shared/log.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { CodeTriesUsedUp, RecoveryOverloaded, TooManyRecoveries } from '../domain/case.errors.js';
import type { CaseState } from '../domain/case-state.js';
import { CODE_LIMITS, triesCountFrom } from '../domain/mailed-code.js';
import { RecoverySettings } from '../recovery-settings.js';
import { CaseRow } from './case.entity.js';
import { codeTriesBeside } from './code-tries.js';

const HOUR_MS = 3_600_000;

/** How much may be asked for: by one link in a day, and by all in an hour. */
@Injectable()
export class CaseQuotas {
  constructor(private readonly settings: RecoverySettings) {}

  /** Throws where one more case would be too many. */
  async refuseTooMany(unit: UnitOfWork, opened: CaseState): Promise<void> {
    const { linkId, guard } = opened;
    const recent = await unit.tx.countBy(CaseRow, { linkId, requestedAt: MoreThan(before(unit, 24)) });
    if (recent >= this.settings.casesPerDay) throw new TooManyRecoveries();
    if (guard === 'code') await this.refuseUsedUp(unit, opened);
    const overall = await unit.tx.countBy(CaseRow, { requestedAt: MoreThan(before(unit, 1)) });
    if (overall < this.settings.casesPerHour) return;
    log.error({ overall }, 'recovery.overloaded');
    throw new RecoveryOverloaded();
  }

  private async refuseUsedUp(unit: UnitOfWork, opened: CaseState): Promise<void> {
    const tries = await codeTriesBeside(unit.tx, opened, triesCountFrom(unit.at));
    if (tries >= CODE_LIMITS.tries) throw new CodeTriesUsedUp();
  }
}

function before(unit: UnitOfWork, hours: number): Date {
  return new Date(unit.at.getTime() - hours * HOUR_MS);
}
