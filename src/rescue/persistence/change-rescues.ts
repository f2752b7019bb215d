import type { Vault } from '../../shared/crypto/vault.js';
import { overwrite } from '../../shared/persistence/save-version.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import type { Rescue } from '../domain/rescue.js';
import { RescueRow } from './rescue.entity.js';
import { toRescue, toRow } from './rescue-mapping.js';

type WhoseRescues = { readonly linkId: string } | { readonly id: string };

/** Does something to applications inside a transaction of somebody else, under their locks. */
export async function changeRescues(
  unit: UnitOfWork,
  vault: Vault,
  whose: WhoseRescues,
  change: (rescue: Rescue) => void,
): Promise<void> {
  const rescues = unit.tx.getRepository(RescueRow).createQueryBuilder('rescue').setLock('pessimistic_write');
  for (const row of await rescues.where(whose).orderBy('rescue.id').getMany()) {
    const rescue = toRescue(vault, row);
    change(rescue);
    if (rescue.current.version === row.version) continue;
    await overwrite(unit.tx, RescueRow, row.version, toRow(vault, rescue));
    await unit.take(rescue);
  }
}
