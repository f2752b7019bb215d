import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isRecord } from '../is-record.js';

/** What the JSON key of a service account tells. https://developers.google.com/identity/protocols/oauth2/service-account */
export interface ServiceAccount {
  readonly email: string;
  readonly keyId: string;
  /** PKCS #8 in PEM; never logged. */
  readonly privateKey: string;
}

/** Reads a key from JSON text or from the file that the text names; throws when it is neither. */
export function readServiceAccount(text: string): ServiceAccount {
  const key: unknown = JSON.parse(text.trimStart().startsWith('{') ? text : readFileSync(text, 'utf8'));
  if (!isRecord(key) || key['type'] !== 'service_account') throw new Error('not a key of a service account');
  const { client_email: email, private_key_id: keyId, private_key: privateKey } = key;
  if (typeof email !== 'string' || typeof keyId !== 'string' || typeof privateKey !== 'string')
    throw new Error('a key of a service account lacks a part');
  if (createPrivateKey(privateKey).asymmetricKeyType !== 'rsa') throw new Error('not a key of RSA');
  return { email, keyId, privateKey };
}
