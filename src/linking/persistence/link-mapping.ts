import { cardIdentity } from '../../verification/contract/card-identity.js';
import type { Vault } from '../../shared/crypto/vault.js';
import { Link, type LinkedCard } from '../domain/link.js';
import type { LinkRow } from './link.entity.js';

const PURPOSE = 'linking.card';

/** The fingerprints by which the link of a card is found, under every key version. */
export function linkKeys(vault: Vault, issuer: string, subject: string): readonly Buffer[] {
  return vault.fingerprints(PURPOSE, cardIdentity(issuer, subject));
}

/** A link as a row; the card's subject and name only sealed. */
export function toRow(vault: Vault, { current }: Link): LinkRow {
  const { card, ended } = current;
  return {
    id: current.id,
    version: current.version,
    // With the link ends what we know of the card; only after a suspension must the card be recognised (it cannot be read).
    cardKey: ended && !current.suspendedAt ? null : vault.fingerprint(PURPOSE, cardIdentity(card.issuer, card.subject)),
    sealedCard: ended ? null : vault.seal(PURPOSE, JSON.stringify([card.issuer, card.subject, card.name])),
    accountId: current.accountId,
    proofId: current.proofId ?? null,
    consentVersion: current.consentVersion ?? null,
    linkedAt: current.linkedAt,
    lastUsedAt: current.lastUsedAt ?? null,
    heldAt: current.heldAt ?? null,
    suspendedAt: current.suspendedAt ?? null,
    endedAt: ended?.at ?? null,
    endReason: ended?.reason ?? null,
  };
}

/** A live link from its row; of an ended one too little is kept. */
export function toLink(vault: Vault, row: LinkRow): Link {
  return Link.restore({
    id: row.id,
    version: row.version,
    card: openCard(vault, row),
    accountId: row.accountId,
    ...(row.proofId && { proofId: row.proofId }),
    ...(row.consentVersion && { consentVersion: row.consentVersion }),
    linkedAt: row.linkedAt,
    ...(row.lastUsedAt && { lastUsedAt: row.lastUsedAt }),
    ...(row.heldAt && { heldAt: row.heldAt }),
    ...(row.suspendedAt && { suspendedAt: row.suspendedAt }),
  });
}

function openCard(vault: Vault, { sealedCard }: LinkRow): LinkedCard {
  if (!sealedCard) throw new Error('the card of an ended link is erased');
  const [issuer, subject, name]: string[] = JSON.parse(vault.open(PURPOSE, sealedCard));
  return { issuer: issuer ?? '', subject: subject ?? '', name: name ?? '' };
}
