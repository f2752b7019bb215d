import { Injectable } from '@nestjs/common';
import { Vault } from '../../shared/crypto/vault.js';
import { overwrite } from '../../shared/persistence/save-version.js';
import type { UnitOfWork } from '../../shared/persistence/unit-of-work.js';
import { NotLinked } from '../contract/link.errors.js';
import { LinkUse } from '../contract/link-use.js';
import { toLink, toRow } from './link-mapping.js';
import { LinkRow } from './link.entity.js';

/** Uses a link under a lock on its row, so that an unlinking at the same time comes clearly before or after. */
@Injectable()
export class LockingLinkUse extends LinkUse {
  constructor(private readonly vault: Vault) {
    super();
  }

  override async use(unit: UnitOfWork, linkId: string): Promise<void> {
    const row = await unit.tx.findOne(LinkRow, { where: { id: linkId }, lock: { mode: 'pessimistic_write' } });
    if (!row || row.endedAt) throw new NotLinked();
    const link = toLink(this.vault, row);
    link.use(unit.at);
    await overwrite(unit.tx, LinkRow, row.version, toRow(this.vault, link));
    await unit.take(link);
  }
}
