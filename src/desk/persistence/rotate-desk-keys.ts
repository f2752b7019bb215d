import type { KeyRotation } from '../../shared/crypto/key-rotation.js';
import type { Vault } from '../../shared/crypto/vault.js';
import { REASON_PURPOSE } from './postgres-acts.js';

const TABLES = ['desk.act', 'desk.objection', 'desk.handled_effect'] as const;

/** Brings what operators wrote as their reasons under the key in use. */
export class RotateDeskKeys implements KeyRotation {
  readonly sealed = 'sealed_reason';

  private constructor(
    private readonly vault: Vault,
    readonly table: (typeof TABLES)[number],
  ) {}

  /** One for each table that keeps reasons. */
  static all(vault: Vault): readonly RotateDeskKeys[] {
    return TABLES.map((table) => new RotateDeskKeys(vault, table));
  }

  renew(sealed: Buffer): Readonly<Record<string, Buffer>> {
    return { sealed_reason: this.vault.seal(REASON_PURPOSE, this.vault.open(REASON_PURPOSE, sealed)) };
  }
}
