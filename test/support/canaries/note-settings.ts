import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Environment } from '../../../src/config/environment.js';
import { cardSubject } from '../../../src/sandbox/card-provider/card-subject.js';
import { CARDS } from '../../../src/sandbox/card-provider/cards.js';
import { note } from './noted.js';

/** Remembers the secrets with which a service runs, and the identifier under which it knows each of the sandbox's cards. */
export async function noteSettings(environment: Environment, database: DataSource): Promise<void> {
  const { ACCOUNT_CLIENT_SECRET, DATA_KEYS, CARD_PRIVATE_JWK, CARD_CLIENT_ID } = environment;
  note('ACCOUNT_CLIENT_SECRET', ACCOUNT_CLIENT_SECRET);
  for (const part of DATA_KEYS?.split(',') ?? []) note('a data key', part.split(':')[1]);
  note('CARD_PRIVATE_JWK', /"d":"([^"]+)"/.exec(CARD_PRIVATE_JWK ?? '')?.[1]);
  const kept = await database.query<{ key: string; value: string }[]>('SELECT key, value FROM sandbox.setting');
  const {
    'card.subject-salt': salt,
    'directory.token': token,
    'onedrive.secret': oneDriveSecret,
    'onedrive.token': oneDriveToken,
    'google.service-jwk': googleJwk,
    'google.token-secret': googleTokenSecret,
  } = Object.fromEntries(kept.map(({ key, value }) => [key, value]));
  note('SANDBOX_DIRECTORY_TOKEN', token);
  note('ONEDRIVE_CLIENT_SECRET', oneDriveSecret);
  note('a token of OneDrive', oneDriveToken);
  if (googleJwk) noteRsaKey('GOOGLE_SERVICE_ACCOUNT', JSON.parse(googleJwk) as JsonWebKey);
  note('the secret of tokens of Google', googleTokenSecret);
  if (salt && CARD_CLIENT_ID)
    for (const card of CARDS) note('identifier of a card', cardSubject(salt, CARD_CLIENT_ID, card));
}

/** As a JWK, and as the lines of PEM in which it is no guise of itself. */
function noteRsaKey(kind: string, key: JsonWebKey): void {
  note(kind, String(key.d));
  const pem = createPrivateKey({ key, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' });
  // The first line says what kind of key it is, and is the same for all.
  for (const line of String(pem).split('\n').slice(2, -2)) note(kind, line);
}
