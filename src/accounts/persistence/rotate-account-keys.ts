import type { KeyRotation } from '../../shared/crypto/key-rotation.js';
import type { Vault } from '../../shared/crypto/vault.js';
import { FACTS_PURPOSE } from './account-mapping.js';

/** Brings the names and addresses of accounts under the key in use. */
export class RotateAccountKeys implements KeyRotation {
  readonly table = 'accounts.account';
  readonly sealed = 'sealed_facts';

  constructor(private readonly vault: Vault) {}

  renew(sealed: Buffer): Readonly<Record<string, Buffer>> {
    return { sealed_facts: this.vault.seal(FACTS_PURPOSE, this.vault.open(FACTS_PURPOSE, sealed)) };
  }
}
