import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import { sha256 } from '../shared/crypto/random-token.js';
import type { Vault } from '../shared/crypto/vault.js';

const PURPOSE = 'provider.record';
// Of kinds that oidc-provider keeps for as long as nobody says otherwise.
const A_DAY_SECONDS = 86_400;

interface Found {
  readonly sealed: Buffer;
  readonly consumed: number | null;
}

/** Keeps one kind of oidc-provider's records (codes, tokens, interactions …) in PostgreSQL until they expire by the one clock. */
export class PostgresRecords implements Adapter {
  constructor(
    private readonly kind: string,
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn = A_DAY_SECONDS): Promise<void> {
    const { grantId = null, uid } = payload;
    const [kept] = await this.database.query<unknown[]>(
      `INSERT INTO provider.record (kind, id_sha256, sealed, grant_id, uid_sha256, expires_at)
       VALUES ($1, $2, $3, $4, $5, shared.now() + make_interval(secs => $6))
       ON CONFLICT (kind, id_sha256) DO UPDATE
         SET sealed = excluded.sealed, grant_id = excluded.grant_id, uid_sha256 = excluded.uid_sha256,
             expires_at = excluded.expires_at
         WHERE record.kind <> 'ReplayDetection'
       RETURNING 1`,
      [
        this.kind,
        sha256(id),
        this.vault.seal(PURPOSE, JSON.stringify(payload)),
        grantId,
        uid === undefined ? null : sha256(uid),
        expiresIn,
      ],
    );
    // Of two requests with one assertion at the same moment, oidc-provider's look before lets both pass.
    if (!kept) throw new errors.InvalidClientAuth('client assertion tokens must only be used once');
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.one('id_sha256', id);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.one('uid_sha256', uid);
  }

  /** There is no device flow. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  /** Refuses whoever comes second, so that of two requests with one code only one goes on. */
  async consume(id: string): Promise<void> {
    const [, consumed] = await this.database.query<[unknown, number]>(
      `UPDATE provider.record SET consumed_at = shared.now()
        WHERE kind = $1 AND id_sha256 = $2 AND consumed_at IS NULL`,
      [this.kind, sha256(id)],
    );
    if (consumed === 0) throw new errors.InvalidGrant('already consumed');
  }

  async destroy(id: string): Promise<void> {
    await this.database.query('DELETE FROM provider.record WHERE kind = $1 AND id_sha256 = $2', [
      this.kind,
      sha256(id),
    ]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.database.query('DELETE FROM provider.record WHERE grant_id = $1', [grantId]);
  }

  private async one(column: 'id_sha256' | 'uid_sha256', value: string): Promise<AdapterPayload | undefined> {
    const [found] = await this.database.query<Found[]>(
      `SELECT sealed, extract(epoch FROM consumed_at)::float8 AS consumed FROM provider.record
        WHERE kind = $1 AND ${column} = $2 AND expires_at > shared.now()`,
      [this.kind, sha256(value)],
    );
    if (!found) return undefined;
    const payload = JSON.parse(this.vault.open(PURPOSE, found.sealed)) as AdapterPayload;
    return found.consumed === null ? payload : { ...payload, consumed: Math.floor(found.consumed) };
  }
}
