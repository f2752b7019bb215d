import type { EntityManager } from 'typeorm';
import { cardIdentity } from '../../verification/contract/card-identity.js';
import { oneAtATime } from '../../shared/persistence/one-at-a-time.js';
import { PURPOSE } from './link-mapping.js';

/** Whose links are meant, as far as it is known. */
interface Linker {
  readonly card?: { readonly issuer: string; readonly subject: string };
  readonly accountId: string;
  readonly personId?: string | null | undefined;
}

/**
 * Lets nobody else link the same card, account or person, or suspend what they were linked to, until this transaction
 * ends. To be called before proofs and links are locked.
 */
export async function lockLinker(tx: EntityManager, { card, accountId, personId }: Linker): Promise<void> {
  await oneAtATime(tx, 'linking.account', accountId);
  if (personId) await oneAtATime(tx, 'linking.person', personId);
  if (card) await oneAtATime(tx, PURPOSE, cardIdentity(card.issuer, card.subject));
}
