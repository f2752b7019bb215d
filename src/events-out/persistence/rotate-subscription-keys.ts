import type { KeyRotation } from '../../shared/crypto/key-rotation.js';
import type { Vault } from '../../shared/crypto/vault.js';
import { AUTHORIZATION_PURPOSE } from './subscription-mapping.js';

/** Brings the Authorization headers of subscriptions under the key in use. */
export class RotateSubscriptionKeys implements KeyRotation {
  readonly table = 'events_out.subscription';
  readonly sealed = 'sealed_authorization';

  constructor(private readonly vault: Vault) {}

  renew(sealed: Buffer): Readonly<Record<string, Buffer>> {
    const authorization = this.vault.open(AUTHORIZATION_PURPOSE, sealed);
    return { sealed_authorization: this.vault.seal(AUTHORIZATION_PURPOSE, authorization) };
  }
}
