import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../../shared/crypto/vault.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { violates } from '../../shared/persistence/database-fault.js';
import { Store } from '../../shared/persistence/store.js';
import { DeskCodeUsed } from '../contract/events.js';

/** Digits of a code that a person reads out, minutes it lives, and lookups by code or account id of one operator in as many minutes. */
export const DESK_CODE = { digits: 6, minutes: 5, lookups: 20, lookupMinutes: 15 } as const;

/** A code as it is shown to its person, this once. */
export interface ShownCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Codes by which a person lets an operator find them; each works once, and is kept only as a fingerprint. */
@Injectable()
export class DeskCodes {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
    private readonly vault: Vault,
  ) {}

  /** A new code of an account; the one before stops working. */
  async make(accountId: string): Promise<ShownCode> {
    const code = String(randomInt(10 ** DESK_CODE.digits)).padStart(DESK_CODE.digits, '0');
    try {
      await this.database.query('DELETE FROM desk.code WHERE expires_at <= shared.now()');
      const [row] = await this.database.query<{ expiresAt: Date }[]>(
        `INSERT INTO desk.code (account_id, code_key, expires_at)
         VALUES ($1, $2, shared.now() + make_interval(mins => $3))
         ON CONFLICT (account_id) DO UPDATE SET code_key = EXCLUDED.code_key, expires_at = EXCLUDED.expires_at
         RETURNING expires_at AS "expiresAt"`,
        [accountId, this.vault.fingerprint('desk.code', code), DESK_CODE.minutes],
      );
      if (!row) throw new Error('the code was not kept');
      return { code, expiresAt: row.expiresAt };
    } catch (error) {
      // Somebody else has this one now.
      if (violates(error, 'one_person_per_code')) return this.make(accountId);
      throw error;
    }
  }

  /** The account of a code, which is used up by it; undefined for one that is nobody's. */
  async use(code: string, by: Actor): Promise<string | undefined> {
    return this.store.transact(by, async (unit) => {
      const [rows]: [{ accountId: string }[], number] = await unit.tx.query(
        `DELETE FROM desk.code WHERE code_key = ANY($1) AND expires_at > $2 RETURNING account_id AS "accountId"`,
        [this.vault.fingerprints('desk.code', code), unit.at],
      );
      const [found] = rows;
      if (found) await unit.record(new DeskCodeUsed(found.accountId));
      return found?.accountId;
    });
  }
}
