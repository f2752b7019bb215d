import { IsNull } from 'typeorm';
import type { Vault } from '../../shared/crypto/vault.js';
import { overwrite } from '../../shared/persistence/save-version.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import type { Link } from '../domain/link.js';
import { toLink, toRow } from './link-mapping.js';
import { LinkRow } from './link.entity.js';

/** Changes a live link under a lock on its row; false where there is none. */
export async function changeLocked(
  unit: UnitOfWork,
  vault: Vault,
  { id }: { readonly id: string },
  act: (link: Link) => void,
): Promise<boolean> {
  const where = { id, endedAt: IsNull() };
  const row = await unit.tx.findOne(LinkRow, { where, lock: { mode: 'pessimistic_write' } });
  if (!row) return false;
  const link = toLink(vault, row);
  act(link);
  if (link.current.version > row.version) await overwrite(unit.tx, LinkRow, row.version, toRow(vault, link));
  await unit.take(link);
  return true;
}
