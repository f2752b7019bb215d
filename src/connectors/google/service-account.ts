import { readFileSync } from 'node:fs';
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { registerDecorator } from 'class-validator';

/** A service account of Google Cloud. */
export interface ServiceAccount {
  readonly email: string;
  /** Never logged. */
  readonly key: KeyObject;
  readonly keyId: string | undefined;
}

/** Reads the JSON that Google gives for a service account, or the file that the text names; throws where it is none. */
export function readServiceAccount(text: string): ServiceAccount {
  const json: unknown = JSON.parse(text.trimStart().startsWith('{') ? text : readFileSync(text, 'utf8'));
  const { client_email: email, private_key: key, private_key_id: keyId } = Object(json);
  if (typeof email !== 'string' || typeof key !== 'string') throw new Error('no service account');
  return { email, key: createPrivateKey(key), keyId: typeof keyId === 'string' ? keyId : undefined };
}

/** Demands a service account's JSON, or the path of a file that holds it. */
export function IsServiceAccount() {
  return (target: object, propertyName: string) =>
    registerDecorator({
      name: 'isServiceAccount',
      target: target.constructor,
      propertyName,
      validator: {
        validate: (value: unknown) => {
          try {
            return typeof value === 'string' && readServiceAccount(value).key.asymmetricKeyType === 'rsa';
          } catch {
            return false;
          }
        },
        defaultMessage: () => 'must be the JSON of a service account, or the path of a file that holds it',
      },
    });
}
