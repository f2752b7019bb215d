import { type EntityManager, In, IsNull } from 'typeorm';
import type { Vault } from '../../shared/crypto/vault.js';
import { CardAlreadyLinked } from '../contract/link.errors.js';
import { linkKeys } from './link-mapping.js';
import { LinkRow } from './link.entity.js';

/**
 * Refuses a card that has a live link under any key. The unique index compares fingerprints, and those of two processes
 * that use different keys differ. To be called where lockLinker was.
 */
export async function refuseLinkedCard(
  tx: EntityManager,
  vault: Vault,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<void> {
  const cardKey = In([...linkKeys(vault, issuer, subject)]);
  if (await tx.existsBy(LinkRow, { cardKey, endedAt: IsNull() })) throw new CardAlreadyLinked();
}
