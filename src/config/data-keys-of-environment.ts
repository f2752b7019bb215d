import { type DataKeys, parseDataKeys } from '../shared/crypto/data-keys.js';
import { DEVELOPMENT_DATA_KEYS } from './development-data-keys.js';
import type { Environment } from './environment.js';

/** The keys of data at rest that the environment names, or a sandbox's; throws an Error that names no value. */
export function dataKeys({ DATA_KEYS, DATA_KEY_IN_USE }: Environment): DataKeys {
  return parseDataKeys(DATA_KEYS ?? DEVELOPMENT_DATA_KEYS, DATA_KEY_IN_USE ? Number(DATA_KEY_IN_USE) : undefined);
}
