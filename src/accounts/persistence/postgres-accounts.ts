import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../../shared/crypto/vault.js';
import { type Actor, theService } from '../../shared/domain/domain-event.js';
import { Store } from '../../shared/persistence/store.js';
import { AccountUnknown } from '../contract/account.errors.js';
import type { AccountFacts } from '../contract/account-facts.query.js';
import type { MailOutcome } from '../contract/note-mail.command.js';
import { Account } from '../domain/account.js';
import { toAccount, toRow } from './account-mapping.js';
import { AccountRow } from './account.entity.js';

// Facts that say nothing new are written again only after this time.
const UNCHANGED_MINUTES = 1;

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
    return row ? toAccount(this.vault, row) : undefined;
  }

  /** Lets an account learn facts, and answers with it as it stands then. */
  async learn(facts: AccountFacts, asOf: Date): Promise<Account> {
    const known = await this.find(facts.accountId);
    if (known?.agreesWith(facts) && known.isYoungerThan(UNCHANGED_MINUTES, asOf)) return known;
    if (!known) await this.meet(facts, asOf);
    return this.change(facts.accountId, theService, (account) => account.learn(facts, asOf));
  }

  /** Lets a known account hear what another system told, and answers with it as it stands then. */
  hear(facts: AccountFacts, asOf: Date, by: Actor): Promise<Account> {
    return this.change(facts.accountId, by, (account) => account.hear(facts, asOf));
  }

  /** Notes that the university does not know an account any more. */
  vanish(accountId: string, asOf: Date): Promise<Account> {
    return this.change(accountId, theService, (account) => account.vanish(asOf));
  }

  /** Notes what became of a mail to one of an account's addresses. */
  async noteMail(accountId: string, address: string, outcome: MailOutcome, at: Date): Promise<void> {
    await this.change(accountId, theService, (account) => account.noteMail(address, outcome, at));
  }

  private async meet(facts: AccountFacts, asOf: Date): Promise<void> {
    const row = toRow(this.vault, Account.heardOf(facts, asOf));
    await this.database.createQueryBuilder().insert().into(AccountRow).values(row).orIgnore().execute();
  }

  /** Under the row's lock, so that of two who hear the same change one records it. */
  private change(id: string, by: Actor, act: (account: Account) => void): Promise<Account> {
    return this.store.transact(by, async (unit) => {
      const row = await unit.tx.findOne(AccountRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
      // Forgotten since it was looked up.
      if (!row) throw new AccountUnknown();
      const account = toAccount(this.vault, row);
      act(account);
      await unit.tx.save(AccountRow, toRow(this.vault, account), { reload: false });
      await unit.take(account);
      return account;
    });
  }
}
