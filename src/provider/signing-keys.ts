import { Injectable } from '@nestjs/common';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { DataSource, type EntityManager } from 'typeorm';
import { Vault } from '../shared/crypto/vault.js';

/** Days after which a key gives way to the next. */
export const KEY_DAYS = 90;
/** Days for which a key is published before it signs, so that whoever keeps our keys for a while knows it by then. */
export const PUBLISHED_BEFORE_DAYS = 2;
/** Days for which a key stays published after it signed for the last time. */
export const PUBLISHED_AFTER_DAYS = 30;

export const KEY_PURPOSE = 'provider.signing-key';
// Any number does that no other part takes.
const MAKING_LOCK = 4713;

interface Found {
  readonly sealed_jwk: Buffer;
}

/** The keys that sign what this service states to others, kept in PostgreSQL so that all processes sign alike. */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /** Every published key with its private part, the one in use first. */
  async all(): Promise<readonly JWK[]> {
    const found = await this.find(this.database.manager);
    if (found.length > 0) return found;
    await this.rotate();
    return this.find(this.database.manager);
  }

  /** Makes the next key where it is time, and the first where there is none; forgets those that are long out of use. */
  async rotate(): Promise<void> {
    const jwk = await newKey();
    await this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [MAKING_LOCK]);
      await tx.query(
        `INSERT INTO provider.signing_key (id, sealed_jwk, made_at, use_from)
         SELECT $1, $2, shared.now(),
                shared.now() + CASE WHEN EXISTS (SELECT FROM provider.signing_key)
                                    THEN make_interval(days => $3) ELSE interval '0' END
          WHERE NOT EXISTS (SELECT FROM provider.signing_key
                             WHERE use_from > shared.now() - make_interval(days => $4))`,
        [jwk.kid, this.vault.seal(KEY_PURPOSE, JSON.stringify(jwk)), PUBLISHED_BEFORE_DAYS, KEY_DAYS],
      );
      await tx.query(
        `DELETE FROM provider.signing_key AS old
          WHERE EXISTS (SELECT FROM provider.signing_key AS newer
                         WHERE newer.use_from > old.use_from
                           AND newer.use_from < shared.now() - make_interval(days => $1))`,
        [PUBLISHED_AFTER_DAYS],
      );
    });
  }

  private async find(tx: EntityManager): Promise<readonly JWK[]> {
    const found = await tx.query<Found[]>(
      `SELECT sealed_jwk FROM provider.signing_key ORDER BY use_from > shared.now(), use_from DESC`,
    );
    return found.map(({ sealed_jwk }) => JSON.parse(this.vault.open(KEY_PURPOSE, sealed_jwk)) as JWK);
  }
}

async function newKey(): Promise<JWK & { kid: string }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' };
}
