import type { KeyRotation } from '../../shared/crypto/key-rotation.js';
import type { Vault } from '../../shared/crypto/vault.js';
import { REASON_PURPOSE } from './postgres-acts.js';

/** Brings the reasons of acts under the key in use. */
export class RotateDeskKeys implements KeyRotation {
  readonly table = 'desk.act';
  readonly sealed = 'sealed_reason';

  constructor(private readonly vault: Vault) {}

  renew(sealed: Buffer): Readonly<Record<string, Buffer>> {
    return { sealed_reason: this.vault.seal(REASON_PURPOSE, this.vault.open(REASON_PURPOSE, sealed)) };
  }
}
