import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignInScope } from '../../integrators/integrator.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { Store } from '../../shared/persistence/store.js';
import { ConsentWithdrawn } from '../contract/events.js';
import type { Consent } from './consent.js';

interface Found {
  readonly service: string;
  readonly scopes: SignInScope[];
  readonly first_agreed_at: Date;
  readonly last_used_at: Date;
}

/** What people agreed to tell to which service. */
@Injectable()
export class PostgresConsents {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
  ) {}

  /** The latest used first. */
  async of(accountId: string): Promise<readonly Consent[]> {
    const found = await this.database.query<Found[]>(
      `SELECT service, scopes, first_agreed_at, last_used_at FROM alumni.consent
        WHERE account_id = $1 ORDER BY last_used_at DESC, service`,
      [accountId],
    );
    return found.map((row) => ({
      service: row.service,
      scopes: row.scopes,
      firstAgreedAt: row.first_agreed_at,
      lastUsedAt: row.last_used_at,
    }));
  }

  /** Deletes the consent and what rests on it; does nothing where there is none. */
  async withdraw(linkId: string, accountId: string, service: string, by: Actor): Promise<void> {
    await this.store.transact(by, async (unit) => {
      await unit.tx.query('DELETE FROM alumni.statement WHERE account_id = $1 AND service = $2', [accountId, service]);
      const [, deleted] = await unit.tx.query<[unknown, number]>(
        'DELETE FROM alumni.consent WHERE account_id = $1 AND service = $2',
        [accountId, service],
      );
      if (deleted > 0) await unit.record(new ConsentWithdrawn(linkId, accountId, service));
    });
  }
}
