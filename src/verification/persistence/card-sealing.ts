import type { Vault } from '../../shared/crypto/vault.js';
import { cardIdentity } from '../contract/card-identity.js';

/** What of a card must be read again: issuer, subject and name. */
export interface SealedCard {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
}

const PURPOSE = 'verification.card';

/** Seals a card for the proof's row. */
export function sealCard(vault: Vault, { issuer, subject, name }: SealedCard): Buffer {
  return vault.seal(PURPOSE, JSON.stringify([issuer, subject, name]));
}

/** Opens a card from the proof's row. */
export function openCard(vault: Vault, sealed: Buffer): SealedCard {
  const [issuer, subject, name]: string[] = JSON.parse(vault.open(PURPOSE, sealed));
  return { issuer: issuer ?? '', subject: subject ?? '', name: name ?? '' };
}

/** The fingerprints by which the proofs of one card are found. */
export function cardKeys(vault: Vault, issuer: string, subject: string): readonly Buffer[] {
  return vault.fingerprints(PURPOSE, cardIdentity(issuer, subject));
}
