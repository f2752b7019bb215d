import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Candidate, Method } from './method.js';
import { SECRET_BYTES } from './totp.js';
import { useUpCode } from './use-up-code.js';

/** Second factors on their way: the secret is on the phone, the university waits for its first code. */
export class NewMethods {
  constructor(private readonly database: DataSource) {}

  /** Puts a new secret on the phone and names it. */
  async begin(accountId: string): Promise<string> {
    const [method] = await this.database.query<{ id: string }[]>(
      'INSERT INTO sandbox.method (account_id, secret, created_at) VALUES ($1, $2, shared.now()) RETURNING id',
      [accountId, randomBytes(SECRET_BYTES)],
    );
    if (!method) throw new Error('the method was not stored');
    return method.id;
  }

  /** Undefined for one that is registered, removed, or somebody else's. */
  async find(accountId: string, id: string): Promise<Method | undefined> {
    const [method] = await this.database.query<Method[]>(
      `SELECT id, secret, registered_at AS "registeredAt" FROM sandbox.method
       WHERE account_id = $1 AND id::text = $2 AND registered_at IS NULL AND removed_at IS NULL`,
      [accountId, id],
    );
    return method;
  }

  /** Registers it with a code of its own; false where the code is wrong. */
  async register(accountId: string, id: string, code: string): Promise<boolean> {
    return this.database.transaction(async (within) => {
      const waiting = await within.query<Candidate[]>(
        `SELECT id, secret, shared.now() AS now FROM sandbox.method
         WHERE account_id = $1 AND id::text = $2 AND registered_at IS NULL AND removed_at IS NULL FOR UPDATE`,
        [accountId, id],
      );
      if (!(await useUpCode(within, waiting, code))) return false;
      await within.query('UPDATE sandbox.method SET registered_at = shared.now() WHERE id::text = $1', [id]);
      return true;
    });
  }

  /** Takes the secret off the phone again. */
  async giveUp(accountId: string, id: string): Promise<void> {
    await this.database.query(
      'DELETE FROM sandbox.method WHERE account_id = $1 AND id::text = $2 AND registered_at IS NULL',
      [accountId, id],
    );
  }
}
