import { randomBytes } from 'node:crypto';
import { type JWK, calculateJwkThumbprint, exportJWK, exportPKCS8, generateKeyPair } from 'jose';
import type { KeptValues } from './kept-values.js';

/** Every key and secret of the sandbox; made once for a database. */
export interface SandboxKeys {
  /** Tells this database's sandbox from another one at the same port. */
  readonly instance: string;
  /** Signs what the service says to the card provider. */
  readonly cardClientJwk: JWK;
  readonly cardSigningJwk: JWK;
  readonly cardSubjectSalt: string;
  readonly universitySigningJwk: JWK;
  readonly universityClientSecret: string;
  readonly directoryToken: string;
  /** By which the service is known to the pretend Microsoft, and the token that it gets there. */
  readonly oneDriveSecret: string;
  readonly oneDriveToken: string;
  /** The key of the service account of the pretend Google (PKCS #8 in PEM), and the token that it gets there. */
  readonly googleKey: string;
  readonly googleToken: string;
}

/** The keys of this database's sandbox. */
export async function sandboxKeys(kept: KeptValues): Promise<SandboxKeys> {
  const secret = (key: string) => kept.once(key, async () => randomBytes(32).toString('base64url'));
  const jwk = async (key: string): Promise<JWK> => JSON.parse(await kept.once(key, newSigningKey));
  return {
    instance: await secret('instance'),
    cardClientJwk: await jwk('card.client-jwk'),
    cardSigningJwk: await jwk('card.signing-jwk'),
    cardSubjectSalt: await secret('card.subject-salt'),
    universitySigningJwk: await jwk('university.signing-jwk'),
    universityClientSecret: await secret('university.client-secret'),
    directoryToken: await secret('directory.token'),
    oneDriveSecret: await secret('onedrive.secret'),
    oneDriveToken: await secret('onedrive.token'),
    googleKey: await kept.once('google.key', newServiceAccountKey),
    googleToken: await secret('google.token'),
  };
}

/** The part of an EC key that may be told to others. */
export function publicPartOf({ d: _secret, ...open }: JWK): JWK {
  return open;
}

/** RSA, as Google's are. */
async function newServiceAccountKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return exportPKCS8(privateKey);
}

async function newSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return JSON.stringify({ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' });
}
