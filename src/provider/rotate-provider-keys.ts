import type { KeyRotation } from '../shared/crypto/key-rotation.js';
import type { Vault } from '../shared/crypto/vault.js';
import { KEY_PURPOSE } from './signing-keys.js';

/** Brings the signing keys under the data key in use. */
export class RotateProviderKeys implements KeyRotation {
  readonly table = 'provider.signing_key';
  readonly sealed = 'sealed_jwk';

  constructor(private readonly vault: Vault) {}

  renew(sealed: Buffer): Readonly<Record<string, Buffer>> {
    return { sealed_jwk: this.vault.seal(KEY_PURPOSE, this.vault.open(KEY_PURPOSE, sealed)) };
  }
}
