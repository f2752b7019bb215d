import { type EntityManager, In, IsNull, Not } from 'typeorm';
import type { Vault } from '../../shared/crypto/vault.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { LinkSuspended } from '../contract/events.js';
import type { Linker } from '../domain/links.js';
import { changeLocked } from './change-locked.js';
import { linkKeys } from './link-mapping.js';
import { lockLinker } from './lock-linker.js';
import { LinkRow } from './link.entity.js';

/** Whether an earlier link of this card, account or person carries the mark of a suspension. */
export async function endedSuspended(tx: EntityManager, vault: Vault, linker: Linker): Promise<boolean> {
  const { issuer, subject, accountId, personId } = linker;
  const ended = { endedAt: Not(IsNull()), suspendedAt: Not(IsNull()) };
  return tx.existsBy(LinkRow, [
    { accountId, ...ended },
    { cardKey: In([...linkKeys(vault, issuer, subject)]), ...ended },
    ...(personId ? [{ personId, ...ended }] : []),
  ]);
}

/** Suspends what followed a link that has ended, and marks it, which holds the links to come; that it was marked is told as of a live one. */
export async function suspendWhatFollows(unit: UnitOfWork, vault: Vault, linkId: string): Promise<void> {
  const ended = await unit.tx.findOneBy(LinkRow, { id: linkId });
  if (!ended) return;
  await lockLinker(unit.tx, ended);
  const marked = await unit.tx.update(LinkRow, { id: linkId, suspendedAt: IsNull() }, { suspendedAt: unit.at });
  if (marked.affected === 1) await unit.record(new LinkSuspended(ended.id, ended.accountId));
  for (const id of await liveLinksAfter(unit.tx, linkId))
    await changeLocked(unit, vault, { id }, (link) => link.suspend(unit.at));
}

/** The live links of the same account or person, and those that took the place of this one, however often. */
async function liveLinksAfter(tx: EntityManager, linkId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `WITH RECURSIVE line AS (
       SELECT id, successor_id, account_id, person_id FROM linking.link WHERE id = $1
       UNION
       SELECT l.id, l.successor_id, l.account_id, l.person_id FROM linking.link l JOIN line ON l.id = line.successor_id
     )
     SELECT id FROM linking.link
      WHERE ended_at IS NULL AND (id IN (SELECT id FROM line)
         OR account_id IN (SELECT account_id FROM line) OR person_id IN (SELECT person_id FROM line))
      ORDER BY id`,
    [linkId],
  );
  return rows.map(({ id }) => id);
}
