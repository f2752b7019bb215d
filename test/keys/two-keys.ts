import type { DataSource } from 'typeorm';
import { keyRotations } from '../../src/key-rotations.js';
import { parseDataKeys } from '../../src/shared/crypto/data-keys.js';
import { type RotationReport, rotateKeys } from '../../src/shared/crypto/rotate-keys.js';
import { Vault } from '../../src/shared/crypto/vault.js';

const OLD = `1:${Buffer.alloc(32, 'the old key').toString('base64')}`;

/** The new key alone, as when the old one was removed. */
export const ONLY_NEW = `2:${Buffer.alloc(32, 'the new key').toString('base64')}`;

/** Both keys, as `DATA_KEYS` during a roll-out. */
export const BOTH_KEYS = `${OLD},${ONLY_NEW}`;

/** The vault of a process that uses this version. */
export function vaultUsing(version: 1 | 2): Vault {
  return new Vault(parseDataKeys(BOTH_KEYS, version));
}

/** What `keys:rotate` does where this version is in use. */
export async function rotateTo(version: 1 | 2, database: DataSource): Promise<readonly RotationReport[]> {
  const vault = vaultUsing(version);
  const reports: RotationReport[] = [];
  for (const rotation of keyRotations(vault)) reports.push(await rotateKeys(database, vault.mark, rotation));
  return reports;
}
