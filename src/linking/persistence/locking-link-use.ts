import { Injectable } from '@nestjs/common';
import { Vault } from '../../shared/crypto/vault.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { NotLinked } from '../contract/link.errors.js';
import { LinkUse } from '../contract/link-use.js';
import { changeLocked } from './change-locked.js';

/** Uses a link under a lock on its row, so that an unlinking at the same time comes clearly before or after. */
@Injectable()
export class LockingLinkUse extends LinkUse {
  constructor(private readonly vault: Vault) {
    super();
  }

  override async use(unit: UnitOfWork, linkId: string, use: string): Promise<void> {
    const used = await changeLocked(unit, this.vault, { id: linkId }, (link) => link.use(use, unit.at));
    if (!used) throw new NotLinked();
    await unit.tx.query(`INSERT INTO linking.link_use (link_id, used_at, use) VALUES ($1, $2, $3)`, [
      linkId,
      unit.at,
      use,
    ]);
  }
}
