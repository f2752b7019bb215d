import { cardIdentity } from '../../verification/contract/card-identity.js';
import type { KeyRotation } from '../../shared/crypto/key-rotation.js';
import type { Vault } from '../../shared/crypto/vault.js';
import { PURPOSE } from './link-mapping.js';

/** Brings links under the key in use: fingerprint and sealed card together, made from the identity that was opened. */
export class RotateLinkKeys implements KeyRotation {
  readonly table = 'linking.link';
  readonly sealed = 'sealed_card';
  readonly fingerprint = 'card_key';

  constructor(private readonly vault: Vault) {}

  renew(sealed: Buffer): Readonly<Record<string, Buffer>> {
    const card = this.vault.open(PURPOSE, sealed);
    const [issuer = '', subject = '']: string[] = JSON.parse(card);
    return {
      sealed_card: this.vault.seal(PURPOSE, card),
      card_key: this.vault.fingerprint(PURPOSE, cardIdentity(issuer, subject)),
    };
  }
}
