import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { theService } from '../../shared/domain/domain-event.js';
import { Store } from '../../shared/persistence/store.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { AftermathDone } from '../contract/events.js';
import type { Aftermath } from '../contract/failure.js';
import { type LeftMethod, type Leftover, leftOf } from '../domain/leftover.js';
import type { Step } from '../domain/plan.js';

/** A leftover as it was found. */
export interface FoundLeftover extends Leftover {
  readonly since: Date;
  /** Whether a later pass has replaced the one that is to be withdrawn. */
  readonly replaced: boolean;
}

/** Keeps what was to follow a credential and did not happen, until it does. */
@Injectable()
export class PostgresLeftovers {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
  ) {}

  /** Keeps what an attempt left, in the place of what the attempt before it left. */
  async keep({ tx, at }: UnitOfWork, left: Leftover, since = at): Promise<void> {
    const { caseId, step, linkId, accountId, pass, methods, sessions } = left;
    await tx.query(`DELETE FROM recovery.leftover WHERE case_id = $1 AND step = $2`, [caseId, step]);
    if (leftOf(left).length === 0) return;
    await tx.query(
      `INSERT INTO recovery.leftover (case_id, step, link_id, account_id, pass, methods, sessions, since)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [caseId, step, linkId, accountId, pass, JSON.stringify(methods), sessions, since],
    );
  }

  async find(caseId: string, step: Step): Promise<FoundLeftover | undefined> {
    const [found] = await this.database.query<FoundLeftover[]>(
      `SELECT case_id AS "caseId", step, link_id AS "linkId", account_id AS "accountId", pass, methods, sessions, since,
              EXISTS (SELECT FROM recovery."case" AS later
                       WHERE later.account_id = leftover.account_id AND later.pass_tried_at > leftover.since
                         AND NOT (later.step = 'access-pass' AND later.stage = 'failed' AND later.attempts = 1)) AS replaced
         FROM recovery.leftover WHERE case_id = $1 AND step = $2`,
      [caseId, step],
    );
    return found;
  }

  /** Whether a second factor is still to be removed. */
  async isDue({ caseId, step, since }: FoundLeftover, { id }: LeftMethod): Promise<boolean> {
    const rows = await this.database.query<object[]>(
      `SELECT 1 FROM recovery.leftover WHERE case_id = $1 AND step = $2 AND since = $3 AND methods @> $4`,
      [caseId, step, since, JSON.stringify([{ id }])],
    );
    return rows.length > 0;
  }

  /** What is left of a case. */
  async ofCase(caseId: string): Promise<readonly Aftermath[]> {
    const rows = await this.database.query<Pick<Leftover, Aftermath>[]>(
      `SELECT pass, methods, sessions FROM recovery.leftover WHERE case_id = $1`,
      [caseId],
    );
    return [...new Set(rows.flatMap(leftOf))];
  }

  /** Lets the second factors of an account be that were still to be removed. */
  async keepMethods({ tx }: UnitOfWork, accountId: string): Promise<void> {
    await tx.query(`UPDATE recovery.leftover SET methods = '[]' WHERE account_id = $1`, [accountId]);
    await tx.query(`DELETE FROM recovery.leftover WHERE account_id = $1 AND NOT pass AND NOT sessions`, [accountId]);
  }

  /** Takes note of what is still left of it, unless a newer attempt came in between. */
  async note(found: FoundLeftover, still: Pick<Leftover, Aftermath>): Promise<void> {
    const { caseId, step, since, linkId, accountId } = found;
    await this.store.transact(theService, async (unit) => {
      const [kept] = await unit.tx.query<Pick<Leftover, Aftermath>[]>(
        `SELECT pass, methods, sessions FROM recovery.leftover WHERE case_id = $1 AND step = $2 AND since = $3 FOR UPDATE`,
        [caseId, step, since],
      );
      if (!kept) return;
      const methods = kept.methods.filter(({ id }) => still.methods.some((one) => one.id === id));
      const left = { pass: kept.pass && still.pass, methods, sessions: kept.sessions && still.sessions };
      await this.keep(unit, { ...found, ...left }, since);
      const done = leftOf(kept).filter((what) => !leftOf(left).includes(what));
      if (done.length > 0) await unit.record(new AftermathDone(caseId, linkId, accountId, done, leftOf(left)));
    });
  }
}
