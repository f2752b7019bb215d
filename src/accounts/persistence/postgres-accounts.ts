import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../../shared/crypto/vault.js';
import { theService } from '../../shared/domain/domain-event.js';
import { Store } from '../../shared/persistence/store.js';
import type { DatedAccountFacts } from '../contract/account-facts.query.js';
import { Account } from '../domain/account.js';
import { AccountRow } from './account.entity.js';

const PURPOSE = 'accounts.facts';

/** Keeps the last facts of accounts in PostgreSQL. */
@Injectable()
export class PostgresAccounts {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
    private readonly vault: Vault,
  ) {}

  async find(accountId: string): Promise<Account | undefined> {
    const row = await this.database.getRepository(AccountRow).findOneBy({ id: accountId });
    return row ? Account.restore(this.toFacts(row)) : undefined;
  }

  async save(account: Account): Promise<void> {
    await this.store.transact(theService, async (unit) => {
      await unit.tx.upsert(AccountRow, this.toRow(account.current), ['id']);
      await unit.take(account);
    });
  }

  private toRow({ accountId, names, addresses, leftAt, ...facts }: DatedAccountFacts): AccountRow {
    const sealedFacts = this.vault.seal(PURPOSE, JSON.stringify({ names, addresses }));
    return { id: accountId, leftAt: leftAt ?? null, sealedFacts, ...facts };
  }

  private toFacts({ id, sealedFacts, leftAt, ...row }: AccountRow): DatedAccountFacts {
    const { names, addresses }: Pick<DatedAccountFacts, 'names' | 'addresses'> = JSON.parse(
      this.vault.open(PURPOSE, sealedFacts),
    );
    return { accountId: id, names, addresses, ...(leftAt && { leftAt }), ...row };
  }
}
