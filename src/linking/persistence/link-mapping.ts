import { cardIdentity } from '../../verification/contract/card-identity.js';
import type { Vault } from '../../shared/crypto/vault.js';
import { Link } from '../domain/link.js';
import type { LinkState } from '../domain/link-state.js';
import type { LinkedCard } from '../domain/linked-card.js';
import type { LinkRow } from './link.entity.js';

/** What cards are sealed and fingerprinted for. */
export const PURPOSE = 'linking.card';

/** The fingerprints by which the link of a card is found, under every key version. */
export function linkKeys(vault: Vault, issuer: string, subject: string): readonly Buffer[] {
  return vault.fingerprints(PURPOSE, cardIdentity(issuer, subject));
}

/** A link as a row; the card's subject and name only sealed. */
export function toRow(vault: Vault, { current }: Link): LinkRow {
  const { held, ended } = current;
  return {
    id: current.id,
    version: current.version,
    ...cardColumns(vault, current),
    accountId: current.accountId,
    personId: current.personId ?? null,
    proofId: current.proofId ?? null,
    consentVersion: current.consentVersion ?? null,
    linkedAt: current.linkedAt,
    usableFrom: current.usableFrom ?? null,
    lastUsedAt: current.lastUsedAt ?? null,
    heldAt: held?.at ?? null,
    heldBecause: held?.because ?? null,
    suspendedAt: current.suspendedAt ?? null,
    endedAt: ended?.at ?? null,
    endReason: ended?.reason ?? null,
    successorId: ended?.successorId ?? null,
  };
}

/** With the link ends what we know of the card; only after a suspension must it still be recognised, without its name. */
function cardColumns(vault: Vault, { card, ended, suspendedAt }: LinkState): Pick<LinkRow, 'cardKey' | 'sealedCard'> {
  if (ended && !suspendedAt) return { cardKey: null, sealedCard: null };
  const { issuer, subject, name } = card;
  return {
    cardKey: vault.fingerprint(PURPOSE, cardIdentity(issuer, subject)),
    sealedCard: vault.seal(PURPOSE, JSON.stringify([issuer, subject, ended ? '' : name])),
  };
}

/** A live link from its row; of an ended one too little is kept. */
export function toLink(vault: Vault, row: LinkRow): Link {
  return Link.restore({
    id: row.id,
    version: row.version,
    card: openCard(vault, row),
    accountId: row.accountId,
    ...(row.personId && { personId: row.personId }),
    ...(row.proofId && { proofId: row.proofId }),
    ...(row.consentVersion && { consentVersion: row.consentVersion }),
    linkedAt: row.linkedAt,
    ...(row.usableFrom && { usableFrom: row.usableFrom }),
    ...(row.lastUsedAt && { lastUsedAt: row.lastUsedAt }),
    ...(row.heldAt && row.heldBecause && { held: { at: row.heldAt, because: row.heldBecause } }),
    ...(row.suspendedAt && { suspendedAt: row.suspendedAt }),
  });
}

function openCard(vault: Vault, { sealedCard }: LinkRow): LinkedCard {
  if (!sealedCard) throw new Error('the card of an ended link is erased');
  const [issuer, subject, name]: string[] = JSON.parse(vault.open(PURPOSE, sealedCard));
  return { issuer: issuer ?? '', subject: subject ?? '', name: name ?? '' };
}
