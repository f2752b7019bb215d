import type { DataSource } from 'typeorm';
import type { Candidate, Method } from './method.js';
import { useUpCode } from './use-up-code.js';

/** The registered second factors of the accounts: apps on phones that show time-based codes. */
export class Methods {
  constructor(private readonly database: DataSource) {}

  /** Oldest first. */
  async of(accountId: string): Promise<readonly Method[]> {
    return this.database.query<Method[]>(
      `SELECT id, secret, registered_at AS "registeredAt" FROM sandbox.method
       WHERE account_id = $1 AND registered_at IS NOT NULL AND removed_at IS NULL ORDER BY registered_at, created_at`,
      [accountId],
    );
  }

  /** Whether one of them shows this code now and it was not used before; uses it up. */
  async accept(accountId: string, code: string): Promise<boolean> {
    const registered = await this.database.query<Candidate[]>(
      `SELECT id, secret, shared.now() AS now FROM sandbox.method
       WHERE account_id = $1 AND registered_at IS NOT NULL AND removed_at IS NULL`,
      [accountId],
    );
    return useUpCode(this.database.manager, registered, code);
  }

  async remove(accountId: string, id: string): Promise<void> {
    await this.database.query(
      'UPDATE sandbox.method SET removed_at = shared.now() WHERE account_id = $1 AND id::text = $2',
      [accountId, id],
    );
  }
}
