import type { KeyRotation } from '../../shared/crypto/key-rotation.js';
import type { Vault } from '../../shared/crypto/vault.js';
import { WORDS_PURPOSE } from './sealed-words.js';

/** Brings the words of applications under the key in use. */
export class RotateRescueKeys implements KeyRotation {
  readonly table = 'rescue.rescue';
  readonly sealed = 'sealed_words';

  constructor(private readonly vault: Vault) {}

  renew(sealed: Buffer): Readonly<Record<string, Buffer>> {
    return { sealed_words: this.vault.seal(WORDS_PURPOSE, this.vault.open(WORDS_PURPOSE, sealed)) };
  }
}
