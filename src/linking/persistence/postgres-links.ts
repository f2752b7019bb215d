import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { Proofs } from '../../verification/contract/proofs.js';
import { Vault } from '../../shared/crypto/vault.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { violates } from '../../shared/persistence/database-fault.js';
import { overwrite } from '../../shared/persistence/save-version.js';
import { Store } from '../../shared/persistence/store.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import type { EndReason } from '../contract/events.js';
import { AccountAlreadyLinked, CardAlreadyLinked, NotLinked } from '../contract/link.errors.js';
import type { Link } from '../domain/link.js';
import { Links } from '../domain/links.js';
import { linkKeys, toLink, toRow } from './link-mapping.js';
import { LinkRow } from './link.entity.js';

type WhichLink = { readonly id: string } | { readonly accountId: string };

/** Keeps links in PostgreSQL. */
@Injectable()
export class PostgresLinks extends Links {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly proofs: Proofs,
  ) {
    super();
  }

  override async add(link: Link, by: Actor): Promise<void> {
    const { proofId } = link.current;
    try {
      await this.store.transact(by, async (unit) => {
        if (proofId) await this.proofs.spend(unit, { proofId, purpose: 'link' });
        await unit.tx.insert(LinkRow, toRow(this.vault, link));
        await unit.take(link);
      });
    } catch (error) {
      if (violates(error, 'one_live_link_per_card')) throw new CardAlreadyLinked();
      if (violates(error, 'one_live_link_per_account')) throw new AccountAlreadyLinked();
      throw error;
    }
  }

  override async end(found: Link, reason: EndReason, by: Actor, proofId?: string): Promise<void> {
    const { id, card } = found.current;
    await this.store.transact(by, async (unit) => {
      // Proofs before the link, as everywhere, so that no two transactions wait for each other.
      await this.proofs.endAllOf(unit, card, proofId ? { proofId, purpose: 'unlink' } : undefined);
      const changed = await this.changeLocked(unit, { id }, (link) => link.end(reason, unit.at));
      if (!changed) throw new NotLinked();
    });
  }

  override async suspend(linkId: string, by: Actor): Promise<void> {
    await this.store.transact(by, async (unit) => {
      const suspended = await this.changeLocked(unit, { id: linkId }, (link) => link.suspend(unit.at));
      if (!suspended) await this.suspendWhatFollows(unit, linkId);
    });
  }

  private async suspendWhatFollows(unit: UnitOfWork, linkId: string): Promise<void> {
    const ended = await unit.tx.findOneBy(LinkRow, { id: linkId });
    if (!ended) return;
    // The mark on the ended link is what holds the links to come (see endedSuspended).
    await unit.tx.update(LinkRow, { id: linkId, suspendedAt: IsNull() }, { suspendedAt: unit.at });
    await this.changeLocked(unit, { accountId: ended.accountId }, (link) => link.suspend(unit.at));
  }

  private async changeLocked(unit: UnitOfWork, which: WhichLink, act: (link: Link) => void): Promise<boolean> {
    const where = { ...which, endedAt: IsNull() };
    const row = await unit.tx.findOne(LinkRow, { where, lock: { mode: 'pessimistic_write' } });
    if (!row) return false;
    const link = toLink(this.vault, row);
    act(link);
    if (link.current.version > row.version) await overwrite(unit.tx, LinkRow, row.version, toRow(this.vault, link));
    await unit.take(link);
    return true;
  }

  override ofCard(issuer: string, subject: string): Promise<Link | undefined> {
    return this.one({ cardKey: In([...linkKeys(this.vault, issuer, subject)]), endedAt: IsNull() });
  }

  override ofAccount(accountId: string): Promise<Link | undefined> {
    return this.one({ accountId, endedAt: IsNull() });
  }

  override endedSuspended(issuer: string, subject: string, accountId: string): Promise<boolean> {
    const ended = { endedAt: Not(IsNull()), suspendedAt: Not(IsNull()) };
    const cardKey = In([...linkKeys(this.vault, issuer, subject)]);
    return this.database.getRepository(LinkRow).existsBy([
      { accountId, ...ended },
      { cardKey, ...ended },
    ]);
  }

  private async one(where: object): Promise<Link | undefined> {
    const row = await this.database.getRepository(LinkRow).findOneBy(where);
    return row ? toLink(this.vault, row) : undefined;
  }
}
