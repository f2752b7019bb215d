import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { Proofs } from '../../verification/contract/proofs.js';
import { Vault } from '../../shared/crypto/vault.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { violates } from '../../shared/persistence/database-fault.js';
import { Store } from '../../shared/persistence/store.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import type { EndReason } from '../contract/events.js';
import { CardAlreadyLinked, LinkingNotAgreed, NotLinked } from '../contract/link.errors.js';
import type { Link } from '../domain/link.js';
import type { Lesson } from '../domain/link-state.js';
import { type Ending, type Linker, Links } from '../domain/links.js';
import { linkKeys, toLink, toRow } from './link-mapping.js';
import { changeLocked } from './change-locked.js';
import { lockLinker } from './lock-linker.js';
import { endedSuspended, suspendWhatFollows } from './suspended-links.js';
import { LinkRow } from './link.entity.js';
import { refuseLinkedCard } from './refuse-linked-card.js';

declare module '../../verification/contract/purpose.js' {
  interface Purposes {
    link: true;
    unlink: true;
  }
}

/** Keeps links in PostgreSQL. Whoever locks locks proofs first, then links by their ids, then what rests on them. */
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

  override async add(link: Link, by: Actor, inPlaceOf: readonly Ending[] = []): Promise<void> {
    const { card, accountId, personId } = link.current;
    try {
      await this.store.transact(by, async (unit) => {
        await lockLinker(unit.tx, link.current);
        await this.spendProof(unit, link, inPlaceOf);
        for (const { link: old, reason } of byId(inPlaceOf)) await this.giveWay(unit, old, reason, link);
        await refuseLinkedCard(unit.tx, this.vault, card);
        // An objection to an earlier link may have come since the person was asked.
        const held = link.current.held !== undefined;
        if (!held && (await endedSuspended(unit.tx, this.vault, { ...card, accountId, personId })))
          throw new LinkingNotAgreed();
        await unit.tx.insert(LinkRow, toRow(this.vault, link));
        await unit.take(link);
      });
    } catch (error) {
      if (violates(error, 'one_live_link_per_card')) throw new CardAlreadyLinked();
      // A link that the person has not seen came at the same moment.
      if (violates(error, 'one_live_link_per_account')) throw new LinkingNotAgreed();
      if (violates(error, 'one_live_link_per_person')) throw new LinkingNotAgreed();
      throw error;
    }
  }

  private async spendProof(unit: UnitOfWork, link: Link, inPlaceOf: readonly Ending[]): Promise<void> {
    const { card, proofId } = link.current;
    const spending = proofId ? { proofId, purpose: 'link' as const } : undefined;
    const ending = inPlaceOf.map(({ link: old }) => old.current.card);
    if (ending.length > 0) {
      const asking = spending && { ...spending, stays: true };
      await this.proofs.endAllOf(unit, [card, ...ending], asking);
    } else if (spending) await this.proofs.spend(unit, spending);
  }

  private async giveWay(unit: UnitOfWork, { current: { id } }: Link, reason: EndReason, to: Link): Promise<void> {
    const ended = await changeLocked(unit, this.vault, { id }, (old) => old.end(reason, unit.at, to.current.id));
    if (!ended) throw new LinkingNotAgreed();
  }

  override async end(found: Link, reason: EndReason, by: Actor, proofId?: string): Promise<void> {
    const { id, card } = found.current;
    await this.store.transact(by, async (unit) => {
      await this.proofs.endAllOf(unit, [card], proofId ? { proofId, purpose: 'unlink' } : undefined);
      const changed = await changeLocked(unit, this.vault, { id }, (link) => link.end(reason, unit.at));
      if (!changed) throw new NotLinked();
    });
  }

  override async suspend(linkId: string, by: Actor): Promise<void> {
    await this.store.transact(by, async (unit) => {
      const suspended = await changeLocked(unit, this.vault, { id: linkId }, (link) => link.suspend(unit.at));
      if (!suspended) await suspendWhatFollows(unit, this.vault, linkId);
    });
  }

  override async learn(id: string, lesson: Lesson, by: Actor, givingWay: readonly Link[]): Promise<void> {
    await this.store.transact(by, async (unit) => {
      if (givingWay.length > 0) {
        const cards = givingWay.map(({ current }) => current.card);
        await this.proofs.endAllOf(unit, cards);
      }
      for (const { current } of givingWay.toSorted((a, b) => order(a.current.id, b.current.id)))
        await changeLocked(unit, this.vault, { id: current.id }, (old) => old.end('superseded', unit.at, id));
      await changeLocked(unit, this.vault, { id }, (link) => link.learn(lesson, unit.at));
    });
  }

  override async change(linkId: string, by: Actor, change: (link: Link) => void): Promise<void> {
    await this.store.transact(by, async (unit) => {
      if (!(await changeLocked(unit, this.vault, { id: linkId }, change))) throw new NotLinked();
    });
  }

  override withId(linkId: string): Promise<Link | undefined> {
    return this.one({ id: linkId, endedAt: IsNull() });
  }

  override ofCard(issuer: string, subject: string): Promise<Link | undefined> {
    return this.one({ cardKey: In([...linkKeys(this.vault, issuer, subject)]), endedAt: IsNull() });
  }

  override ofAccount(accountId: string): Promise<Link | undefined> {
    return this.one({ accountId, endedAt: IsNull() });
  }

  override async ofPerson(personId: string): Promise<readonly Link[]> {
    const rows = await this.database.getRepository(LinkRow).findBy({ personId, endedAt: IsNull() });
    return rows.map((row) => toLink(this.vault, row));
  }

  override endedSuspended(linker: Linker): Promise<boolean> {
    return endedSuspended(this.database.manager, this.vault, linker);
  }

  override async stillWaiting(accountId: string): Promise<Date | undefined> {
    const [row] = await this.database.query<{ until: Date | null }[]>(
      `SELECT max(usable_from) AS until FROM linking.link
        WHERE account_id = $1 AND ended_at IS NOT NULL AND usable_from > shared.now()`,
      [accountId],
    );
    return row?.until ?? undefined;
  }

  private async one(where: object): Promise<Link | undefined> {
    const row = await this.database.getRepository(LinkRow).findOneBy(where);
    return row ? toLink(this.vault, row) : undefined;
  }
}

function byId(endings: readonly Ending[]): readonly Ending[] {
  return endings.toSorted((a, b) => order(a.link.current.id, b.link.current.id));
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
