import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { log } from '../../shared/log.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { CodeTriesUsedUp, RecoveryOverloaded, TooManyRecoveries } from '../domain/case.errors.js';
import type { CaseState } from '../domain/case-state.js';
import { CODE_LIMITS } from '../domain/mailed-code.js';
import { RecoverySettings } from '../recovery-settings.js';
import { CaseRow } from './case.entity.js';

const HOUR_MS = 3_600_000;

/** How much may be asked for: by one link in a day, and by all in an hour. */
@Injectable()
export class CaseQuotas {
  constructor(private readonly settings: RecoverySettings) {}

  /** Throws where one more case would be too many. */
  async refuseTooMany(unit: UnitOfWork, { linkId, guard }: CaseState): Promise<void> {
    const recent = await unit.tx.findBy(CaseRow, { linkId, requestedAt: MoreThan(before(unit, 24)) });
    if (recent.length >= this.settings.casesPerDay) throw new TooManyRecoveries();
    const tries = recent.reduce((sum, { codeTries }) => sum + codeTries, 0);
    if (guard === 'code' && tries >= CODE_LIMITS.tries) throw new CodeTriesUsedUp();
    const overall = await unit.tx.countBy(CaseRow, { requestedAt: MoreThan(before(unit, 1)) });
    if (overall < this.settings.casesPerHour) return;
    log.error({ overall }, 'recovery.overloaded');
    throw new RecoveryOverloaded();
  }
}

function before(unit: UnitOfWork, hours: number): Date {
  return new Date(unit.at.getTime() - hours * HOUR_MS);
}
