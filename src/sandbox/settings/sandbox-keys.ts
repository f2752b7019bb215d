import { randomBytes } from 'node:crypto';
import { type JWK, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { KeptValues } from './kept-values.js';

/** Service accounts of Google know RS256 only; all else is ES256. */
type SigningAlgorithm = 'ES256' | 'RS256';

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
  /** Signs what the service says to the pretend Google, which is known there by a service account. */
  readonly googleServiceJwk: JWK;
  /** Signs the tokens that it gets there. */
  readonly googleTokenSecret: string;
  /** By which the pretend alumni service is known to the service. */
  readonly alumniClientJwk: JWK;
}

/** The keys of this database's sandbox. */
export async function sandboxKeys(kept: KeptValues): Promise<SandboxKeys> {
  const secret = (key: string) => kept.once(key, async () => randomBytes(32).toString('base64url'));
  const jwk = async (key: string, alg: SigningAlgorithm = 'ES256'): Promise<JWK> =>
    JSON.parse(await kept.once(key, () => newSigningKey(alg)));
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
    googleServiceJwk: await jwk('google.service-jwk', 'RS256'),
    googleTokenSecret: await secret('google.token-secret'),
    alumniClientJwk: await jwk('alumni.client-jwk'),
  };
}

/** The part of a key that may be told to others. */
export function publicPartOf({ d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...open }: JWK): JWK {
  return open;
}

async function newSigningKey(alg: SigningAlgorithm): Promise<string> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return JSON.stringify({ ...jwk, kid: await calculateJwkThumbprint(jwk), alg, use: 'sig' });
}
