import { RotateAccountKeys } from './accounts/persistence/rotate-account-keys.js';
import { RotateDeskKeys } from './desk/persistence/rotate-desk-keys.js';
import { RotateSubscriptionKeys } from './events-out/persistence/rotate-subscription-keys.js';
import { RotateLinkKeys } from './linking/persistence/rotate-link-keys.js';
import { RotateProviderKeys } from './provider/rotate-provider-keys.js';
import { RotateRescueKeys } from './rescue/persistence/rotate-rescue-keys.js';
import type { KeyRotation } from './shared/crypto/key-rotation.js';
import type { Vault } from './shared/crypto/vault.js';

/** Everything sealed that lasts, by context. What dies within two days is not here: proofs, sign-ins, deliveries of notices, answers of the API. */
export function keyRotations(vault: Vault): readonly KeyRotation[] {
  return [
    new RotateLinkKeys(vault),
    new RotateAccountKeys(vault),
    new RotateRescueKeys(vault),
    new RotateProviderKeys(vault),
    new RotateSubscriptionKeys(vault),
    ...RotateDeskKeys.all(vault),
  ];
}
